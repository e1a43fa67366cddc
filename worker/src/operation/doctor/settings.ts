import type { Config } from '../config.ts';
import { besideData, isBesideData, readKeyFile } from '../key-file.ts';
import { StartRefused } from '../sentence.ts';
import { type Finding, note, wrong } from './finding.ts';

/** What can be told from the settings alone. */
export const examineSettings = (config: Config): Finding[] => [
  ...examineAddress(config),
  ...examineKeys(config),
  ...examinePlace(config),
  ...(config.adminKey === undefined
    ? []
    : [
        note(
          'OTKLIK_ADMIN_KEY задан: у этого ключа все права, и он не просрочится. Когда люди входят под своими именами, уберите его, а программам дайте отдельные ключи со сроком.',
          'OTKLIK_ADMIN_KEY is set: that key has all rights and never expires. Once people sign in by their own names, remove it and give programs keys of their own that expire.',
        ),
      ]),
];

const isLocal = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|)$/.test(host);

function examineAddress({ publicUrl }: Config): Finding[] {
  if (publicUrl === undefined) {
    return [
      wrong(
        'OTKLIK_PUBLIC_URL не задан: писем со ссылками не будет, а адрес в приглашениях и в коде для вставки берётся из запроса. Задайте адрес, по которому сервер видят посетители.',
        'OTKLIK_PUBLIC_URL is not set: there are no letters with links, and the address in invitations and in the snippet is taken from the request. Set the address under which visitors reach the server.',
      ),
    ];
  }
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:' || isLocal(hostname)) return [];
  return [
    wrong(
      `OTKLIK_PUBLIC_URL=${publicUrl} без https: ответы и пароли идут по сети открыто. Поставьте перед сервером прокси с сертификатом (examples/self-hosting) и замените http на https.`,
      `OTKLIK_PUBLIC_URL=${publicUrl} is without https: answers and passwords cross the network in the open. Put a proxy with a certificate before the server (examples/self-hosting) and make it https.`,
    ),
  ];
}

function examineKeys({ keyFile, folder, backups }: Config): Finding[] {
  if (keyFile === undefined) {
    return [
      wrong(
        'OTKLIK_KEY_FILE не задан: ответы лежат в базе и в копиях открытым текстом. Сделайте файл с ключами: otklik keys create /etc/otklik/keys',
        'OTKLIK_KEY_FILE is not set: answers are in the database and its copies in plain text. Make a key file: otklik keys create /etc/otklik/keys',
      ),
    ];
  }
  try {
    readKeyFile(keyFile);
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    return error.sentences.map((sentence) => ({ weight: 'wrong', sentence }));
  }
  const isInBackups = backups !== undefined && isBesideData(keyFile, backups);
  return [
    ...(isBesideData(keyFile, folder) ? [{ weight: 'wrong', sentence: besideData(keyFile) } as const] : []),
    ...(isInBackups
      ? [
          wrong(
            `Файл с ключами ${keyFile} лежит среди резервных копий, и тот, кто их возьмёт, прочтёт ответы. Храните его отдельно.`,
            `The key file ${keyFile} is among the backups, and whoever takes them can read the answers. Keep it elsewhere.`,
          ),
        ]
      : []),
  ];
}

const WITH_TLS: readonly (string | null)[] = ['require', 'verify-ca', 'verify-full'];

function examinePlace({ databaseUrl, locality }: Config): Finding[] {
  const url = databaseUrl === undefined ? undefined : new URL(databaseUrl);
  if (!url || isLocal(url.hostname)) return [];
  const { hostname, searchParams } = url;
  const findings: Finding[] = [];
  if (!WITH_TLS.includes(searchParams.get('sslmode')) && searchParams.get('ssl') !== 'true') {
    findings.push(
      wrong(
        `База на другом компьютере (${hostname}), а соединение с ней не шифруется. Допишите в DATABASE_URL ?sslmode=verify-full`,
        `The database is on another computer (${hostname}), and the connection to it is not encrypted. Add ?sslmode=verify-full to DATABASE_URL`,
      ),
    );
  }
  if (locality === 'ru') {
    findings.push(
      note(
        `OTKLIK_LOCALITY=ru, а база на ${hostname}. В какой стране стоит этот компьютер, по имени не узнать: проверьте по договору с тем, кто его держит, и то же для резервных копий.`,
        `OTKLIK_LOCALITY=ru, and the database is on ${hostname}. A name does not tell in which country a computer stands: see the contract with whoever runs it, and the same for backups.`,
      ),
    );
  }
  return findings;
}
