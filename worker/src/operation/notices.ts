import type { Config } from './config.ts';
import type { Sentence } from './sentence.ts';

/** What a server that has started tells the person who started it. */
export function greeting({ version, place, port, config, examples, firstAdmin }: Greeting): string {
  const { forms, quizzes, practices } = examples;
  const local = `http://localhost:${port}`;
  const at = (path: string) => `${config.publicUrl ?? local}${path}`;
  const lines = [
    `Отклик ${version} работает · Otklik ${version} is running`,
    '',
    `  Пример страницы · Demo page   ${local}/demo`,
    `  Кабинет · Studio              ${at('/studio')}`,
    `  Описание API · API docs       ${local}/docs`,
    `  Состояние · Health            ${local}/readyz`,
    ...(config.publicUrl ? [`  Для посетителей · For visitors ${at('/demo')}`] : []),
    `  Ответы лежат в · Answers in   ${place}`,
    '',
    ...(firstAdmin === undefined
      ? []
      : [
          '  У организации ещё нет администратора. Ссылка для первого, на один раз и на час:',
          '  The organisation has no administrator yet. A link for the first one, good once and for an hour:',
          `  ${at(`/studio/invitation#${firstAdmin}`)}`,
          '',
        ]),
    ...(forms.length > 0 ? [`  Загружены примеры анкет · Example forms loaded: ${forms.join(', ')}`] : []),
    ...(quizzes.length > 0 ? [`  Опубликованы самодиагностики · Quizzes published: ${quizzes.join(', ')}`] : []),
    ...(practices.length > 0
      ? [`  Загружены примеры практик · Example practices loaded: ${practices.length}, ${at('/p')}`]
      : []),
    ...notes(config).map(({ ru, en }) => `  ${ru}\n  ${en}`),
    '  Остановить · Stop: Ctrl+C',
  ];
  return lines.join('\n');
}

/** What was put into a database, by its ids. */
export interface Examples {
  forms: readonly string[];
  quizzes: readonly string[];
  practices: readonly string[];
}

export const NO_EXAMPLES: Examples = { forms: [], quizzes: [], practices: [] };

interface Greeting {
  version: string;
  place: string;
  port: number;
  config: Config;
  examples: Examples;
  /** The token of the link for the first administrator, while there is none. */
  firstAdmin: string | undefined;
}

function notes({ host, adminKey }: Config): Sentence[] {
  const isLocal = host === '127.0.0.1' || host === 'localhost' || host === '::1';
  return [
    ...(isLocal
      ? [
          {
            ru: 'Сервер виден только с этого компьютера. Чтобы открыть его в сети: HOST=0.0.0.0.',
            en: 'Only this computer can see the server. To open it to the network: HOST=0.0.0.0.',
          },
        ]
      : []),
    ...(adminKey === undefined
      ? [
          {
            ru: 'Ключ OTKLIK_ADMIN_KEY не задан, поэтому менять анкеты и читать ответы через API нельзя.',
            en: 'OTKLIK_ADMIN_KEY is not set, so forms cannot be changed and answers cannot be read through the API.',
          },
        ]
      : []),
  ];
}

/** There was no space for the examples. What people answered is more important: the server starts without them. */
export const NO_ROOM_FOR_EXAMPLES: Sentence = {
  ru: 'Примеры загружены не все: в базу не получается записать. Проверьте, есть ли место на диске, и запустите сервер снова.',
  en: 'Not all examples were loaded: the database cannot be written. Check whether the disk has space and start the server again.',
};

/** The widgets were not built. Answers are taken all the same, so it is no reason not to start. */
export const NOT_BUILT: Sentence = {
  ru: 'Файлы виджетов не собраны, и вставленные на сайты анкеты не откроются. Выполните «npm run build» и запустите сервер снова.',
  en: 'The widgets are not built, and forms embedded in sites will not open. Run "npm run build" and start the server again.',
};
