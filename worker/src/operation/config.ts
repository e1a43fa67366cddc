import { PACE } from '../pressure.ts';
import { likelyName } from './likely-name.ts';
import type { Sentence } from './sentence.ts';

/** How this server was asked to run. */
export interface Config {
  /** 0 is any free port. */
  port: number;
  host: string;
  /** The folder of the SQLite database. */
  folder: string;
  /** The folder of photos, when they are not beside the database. */
  photos: string | undefined;
  /** Where PostgreSQL is, when it is used in place of SQLite. */
  databaseUrl: string | undefined;
  /** The file with the keys under which answers are sealed. Without it they are stored as they are. */
  keyFile: string | undefined;
  /** Where backups are laid, so that the doctor can see how old they are. */
  backups: string | undefined;
  /** Whether data is collected that has to be recorded in Russia. */
  locality: 'ru' | undefined;
  /** Whether an empty database gets the demo forms. */
  demo: boolean;
  /** The bearer key with all rights in the first organisation. */
  adminKey: string | undefined;
  /** The origin under which people reach the server, when a proxy stands before it. */
  publicUrl: string | undefined;
  /** How many proxies of the operator's stand before it, each of which adds to X-Forwarded-For. */
  proxies: number;
  /** So many submissions a minute a form takes before it asks for proofs of work. */
  pace: number;
  /** The mail server through which letters go, `smtp://` or `smtps://`, when there is one. */
  smtpUrl: string | undefined;
  /** From whom the letters are. */
  mailFrom: string | undefined;
  /** How long a server that was told to stop goes on taking requests, so that a balancer notices. */
  drainMs: number | undefined;
}

/** The configuration with what looks odd in it, or everything that is wrong. */
export type ConfigReading = { config: Config; warnings: Sentence[] } | { faults: Sentence[] };

type Environment = Readonly<Record<string, string | undefined>>;
type Read<Value> = (given: string) => Value | Sentence;

/** Every variable the server listens to. */
export const VARIABLES = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'OTKLIK_DATA',
  'OTKLIK_PHOTOS',
  'OTKLIK_KEY_FILE',
  'OTKLIK_BACKUPS',
  'OTKLIK_LOCALITY',
  'OTKLIK_DEMO',
  'OTKLIK_ADMIN_KEY',
  'OTKLIK_PUBLIC_URL',
  'OTKLIK_PROXIES',
  'OTKLIK_PACE',
  'OTKLIK_SMTP_URL',
  'OTKLIK_MAIL_FROM',
  'OTKLIK_DRAIN_MS',
] as const;
type Variable = (typeof VARIABLES)[number];

/**
 * Reads the configuration from environment variables. An empty variable counts
 * as one that is not set. No sentence repeats a secret.
 */
export function readConfig(environment: Environment): ConfigReading {
  const faults: Sentence[] = [];

  const read = <Value, Otherwise>(name: Variable, parse: Read<Value>, otherwise: Otherwise): Value | Otherwise => {
    const given = environment[name];
    if (given === undefined || given === '') return otherwise;
    const value = parse(given);
    if (!isSentence(value)) return value;
    faults.push(value);
    return otherwise;
  };

  const config: Config = {
    port: read('PORT', wholeNumber('PORT', 0, 65_535), 8787),
    host: read('HOST', readHost, '127.0.0.1'),
    folder: read('OTKLIK_DATA', (given) => given, './data'),
    photos: read('OTKLIK_PHOTOS', (given) => given, undefined),
    databaseUrl: read('DATABASE_URL', readDatabaseUrl, undefined),
    keyFile: read('OTKLIK_KEY_FILE', (given) => given, undefined),
    backups: read('OTKLIK_BACKUPS', (given) => given, undefined),
    locality: read('OTKLIK_LOCALITY', readLocality, undefined),
    demo: read('OTKLIK_DEMO', readSwitch, true),
    adminKey: read('OTKLIK_ADMIN_KEY', readAdminKey, undefined),
    publicUrl: read('OTKLIK_PUBLIC_URL', readPublicUrl, undefined),
    proxies: read('OTKLIK_PROXIES', wholeNumber('OTKLIK_PROXIES', 0, 9), 0),
    pace: read('OTKLIK_PACE', wholeNumber('OTKLIK_PACE', 1, 100_000), PACE),
    smtpUrl: read('OTKLIK_SMTP_URL', readSmtpUrl, undefined),
    mailFrom: read('OTKLIK_MAIL_FROM', readMailFrom, undefined),
    drainMs: read('OTKLIK_DRAIN_MS', wholeNumber('OTKLIK_DRAIN_MS', 0, 60_000), undefined),
  };
  // A person who has set it believes that answers are encrypted.
  if (environment['OTKLIK_KEY']) faults.push(KEY_IN_ENVIRONMENT);
  if (config.smtpUrl !== undefined && config.publicUrl === undefined) faults.push(LETTERS_WITHOUT_ADDRESS);
  return faults.length > 0
    ? { faults }
    : { config, warnings: [...warnOfTypos(environment), ...warnOfProxy(environment, config)] };
}

/** A stranger who asks for a letter says under which `Host`, and its link with the token would lead there. */
const LETTERS_WITHOUT_ADDRESS: Sentence = {
  ru: 'OTKLIK_SMTP_URL: письмам со ссылками нужен и OTKLIK_PUBLIC_URL, адрес сервера для людей, например https://otklik.example.org. Иначе адрес ссылки назвал бы тот, кто просит письмо.',
  en: 'OTKLIK_SMTP_URL: letters with links need OTKLIK_PUBLIC_URL too, the address under which people reach the server, such as https://otklik.example.org. Otherwise whoever asks for a letter would say where its link leads.',
};

const KEY_IN_ENVIRONMENT: Sentence = {
  ru: 'OTKLIK_KEY: здесь ключи читаются из файла, потому что переменные видны другим программам. Запишите их в файл и назовите его в OTKLIK_KEY_FILE. OTKLIK_KEY годится только для Cloudflare Workers.',
  en: 'OTKLIK_KEY: here the keys are read from a file, because variables can be seen by other programs. Write them into a file and name it in OTKLIK_KEY_FILE. OTKLIK_KEY is for Cloudflare Workers only.',
};

const isSentence = (value: unknown): value is Sentence => typeof value === 'object' && value !== null && 'ru' in value;

const wholeNumber =
  (name: Variable, least: number, most: number): Read<number> =>
  (given) => {
    const number = /^\d{1,6}$/.test(given) ? Number(given) : Number.NaN;
    if (number >= least && number <= most) return number;
    return {
      ru: `${name}=${show(given)}: нужно целое число от ${least} до ${most}.`,
      en: `${name}=${show(given)}: it has to be a whole number from ${least} to ${most}.`,
    };
  };

const readHost: Read<string> = (given) =>
  /^[A-Za-z0-9.:_-]{1,253}$/.test(given) && !/:\/\//.test(given)
    ? given
    : {
        ru: `HOST=${show(given)}: нужен адрес сетевого интерфейса без http:// и порта, например 127.0.0.1 (только этот компьютер) или 0.0.0.0 (вся сеть).`,
        en: `HOST=${show(given)}: it has to be the address of a network interface without http:// or a port, such as 127.0.0.1 (this computer only) or 0.0.0.0 (the whole network).`,
      };

const readLocality: Read<'ru'> = (given) =>
  given === 'ru'
    ? given
    : {
        ru: `OTKLIK_LOCALITY=${show(given)}: нужно ru (данные россиян, которые записываются в России) или ничего.`,
        en: `OTKLIK_LOCALITY=${show(given)}: it has to be ru (data of people in Russia, which is recorded in Russia) or nothing.`,
      };

const readSwitch: Read<boolean> = (given) =>
  given === '0' || given === '1'
    ? given === '1'
    : {
        ru: `OTKLIK_DEMO=${show(given)}: нужно 1 (положить в пустую базу примеры анкет) или 0 (не класть).`,
        en: `OTKLIK_DEMO=${show(given)}: it has to be 1 (put example forms into an empty database) or 0 (leave it empty).`,
      };

/** The address may carry a password, so it is never repeated. */
const readDatabaseUrl: Read<string> = (given) =>
  /^postgres(ql)?:$/.test(URL.parse(given)?.protocol ?? '')
    ? given
    : {
        ru: 'DATABASE_URL: нужен адрес PostgreSQL, postgres://имя:пароль@сервер:5432/база. Для SQLite уберите DATABASE_URL: база ляжет в папку OTKLIK_DATA.',
        en: 'DATABASE_URL: it has to be the address of a PostgreSQL database, postgres://name:password@server:5432/database. For SQLite remove DATABASE_URL: the database is kept in the folder OTKLIK_DATA.',
      };

/** Not repeated: somebody may have put a password into it. */
const readPublicUrl: Read<string> = (given) => {
  const url = URL.parse(given);
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return isOrigin
    ? url.origin
    : {
        ru: 'OTKLIK_PUBLIC_URL: нужен адрес сайта без пути и пароля, например https://otklik.example.org.',
        en: "OTKLIK_PUBLIC_URL: it has to be the site's address without a path or password, such as https://otklik.example.org.",
      };
};

/** The address may carry a password, so it is never repeated. */
const readSmtpUrl: Read<string> = (given) => {
  const url = URL.parse(given);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
    ? given
    : {
        ru: 'OTKLIK_SMTP_URL: нужен адрес почтового сервера, smtp://имя:пароль@сервер:587 или smtps://имя:пароль@сервер:465. Без него письма не отправляются, а приглашения передают ссылкой.',
        en: 'OTKLIK_SMTP_URL: it has to be the address of a mail server, smtp://name:password@server:587 or smtps://name:password@server:465. Without it no letters are sent, and invitations are passed on as links.',
      };
};

const readMailFrom: Read<string> = (given) =>
  /^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/.test(given)
    ? given
    : {
        ru: `OTKLIK_MAIL_FROM=${show(given)}: нужен адрес отправителя, например «Фонд Пример <otklik@example.org>».`,
        en: `OTKLIK_MAIL_FROM=${show(given)}: it has to be the address of the sender, such as "Example Fund <otklik@example.org>".`,
      };

const readAdminKey: Read<string> = (given) => {
  const why = weakness(given);
  return why
    ? {
        ru: `OTKLIK_ADMIN_KEY: ${why.ru}. Сделайте новый ключ: openssl rand -hex 32.`,
        en: `OTKLIK_ADMIN_KEY: ${why.en}. Make a new key: openssl rand -hex 32.`,
      }
    : given;
};

/** Why a key is easy to guess or cannot travel in a header; nothing for a good one. */
function weakness(key: string): Sentence | undefined {
  if (!/^[A-Za-z0-9._~+/=-]*$/.test(key)) {
    return {
      ru: 'в ключе есть пробелы или знаки, которые не проходят в заголовке Authorization; годятся латинские буквы, цифры и - . _ ~ + / =',
      en: 'the key has spaces or characters that cannot travel in the Authorization header; use Latin letters, digits and - . _ ~ + / =',
    };
  }
  if (key.length < 32) return { ru: 'ключ короче 32 знаков', en: 'the key is shorter than 32 characters' };
  if (key.length > 512) return { ru: 'ключ длиннее 512 знаков', en: 'the key is longer than 512 characters' };
  // A text that repeats itself is found again inside its double before its end.
  const repeats = (key + key).indexOf(key, 1) < key.length;
  if (repeats || new Set(key).size < 8) {
    return {
      ru: 'ключ легко угадать: в нём повторяются одни и те же знаки',
      en: 'the key is easy to guess: the same characters are repeated in it',
    };
  }
  return undefined;
}

/** What was given, short and on one line, for a sentence in a terminal. */
const show = (given: string): string => JSON.stringify(given.length > 60 ? `${given.slice(0, 60)}…` : given);

/** We do no https ourselves, so where people come by it there is a proxy. */
function warnOfProxy({ OTKLIK_PROXIES: proxies = '' }: Environment, { publicUrl }: Config): Sentence[] {
  if (proxies !== '' || !publicUrl?.startsWith('https:')) return [];
  return [
    {
      ru: 'Похоже, сервер стоит за прокси, и все посетители приходят с его адреса. Чтобы защита от спама различала сети, пусть прокси дописывает X-Forwarded-For, и задайте OTKLIK_PROXIES=1 (столько, сколько прокси подряд). Если не нужно, задайте 0.',
      en: 'The server seems to stand behind a proxy, from whose address all visitors come. For spam protection to tell networks apart, let the proxy add to X-Forwarded-For and set OTKLIK_PROXIES=1 (as many as there are in a row). If you do not want that, set 0.',
    },
  ];
}

function warnOfTypos(environment: Environment): Sentence[] {
  const known: readonly string[] = VARIABLES;
  return Object.keys(environment)
    .filter((name) => name.startsWith('OTKLIK_') && !known.includes(name))
    .map((name) => {
      const likely = likelyName(name, known);
      return {
        ru: `Переменная ${name} мне неизвестна, и я её не читаю${likely ? `. Может быть, ${likely}?` : '.'}`,
        en: `I do not know the variable ${name} and do not read it${likely ? `. Perhaps ${likely}?` : '.'}`,
      };
    });
}
