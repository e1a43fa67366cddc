import bankFile from '@otklik/content/packs/practices/bank.json';
import rubricFile from '@otklik/content/lists/practice-rubric.json';
import type { BankFile, Role, Rubric } from '@otklik/schema';
import { html } from 'lit';
import { practiceReplies, recordOf } from '../testing/practice-replies.ts';
import { replying } from '../testing/studio-replies.ts';
import './otklik-studio.ts';

const bank = bankFile as BankFile;
const rubric = rubricFile as Rubric;
const [first, second, third] = bank.practices.map(({ practice }) => practice.id) as [string, string, string];
const as = (...roles: Role[]) => practiceReplies(bank, rubric, roles);
const author = as('author');
const moderator = as('moderator');
const expert = as('expert');

interface Args {
  path: string;
  request: typeof globalThis.fetch;
}

type Canvas = { canvasElement: HTMLElement };

const inside = ({ canvasElement }: Canvas): ShadowRoot => canvasElement.querySelector('otklik-studio')!.shadowRoot!;

/** Waits until something is there. */
async function shown(canvas: Canvas, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = inside(canvas)?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** Практики в кабинете. Примеры: практики вымышлены, ответы API лежат в самой истории. */
export default {
  title: 'Studio/Practices',
  component: 'otklik-studio',
  args: { path: '/studio/practices', request: replying(author) },
  argTypes: { request: { table: { disable: true } } },
  parameters: { layout: 'fullscreen' },
  /** Until what it shows is there. */
  play: async (canvas: Canvas) => void (await shown(canvas, 'main :is(table, section, .summary, .empty)')),
  render: ({ path, request }: Args) => html`
    <otklik-studio
      .path=${path}
      .request=${request}
      site="https://otklik.example.org"
      version="1.2.0"
      loader="sha384-example"
      alone="sha384-example"
    ></otklik-studio>
  `,
};

/** Автор: его практики, и что с каждой дальше. */
export const Mine = {};

/** Практик пока нет. */
export const NoneYet = { args: { request: replying({ ...author, 'GET records': { records: [] } }) } };

/** Новую практику начинают с названия. */
export const Beginning = {
  play: async (canvas: Canvas) => {
    (await shown(canvas, '.main .actions button.primary')).click();
    await shown(canvas, '#begin');
  },
};

/** Модератор поправил слова: автор видит каждую правку и подтверждает. */
export const Confirming = { args: { path: `/studio/practices/${second}` } };

/** Описана за другую организацию: ссылка, по которой та подтвердит. */
export const OnBehalf = {
  args: {
    path: `/studio/practices/${first}`,
    request: replying({
      ...author,
      [`GET records/${first}`]: recordOf(bank.practices[0]!.practice, 'draft', {
        ...{ onBehalf: true, moves: ['submitted'], events: [] },
      }),
      [`POST records/${first}/links`]: {
        ...{ url: 'https://otklik.example.org/studio/confirmation#example', expiresOn: '2026-12-27' },
        sentTo: 'ngo@example.org',
      },
    }),
  },
  play: async (canvas: Canvas) => {
    const button = await shown(canvas, '[aria-labelledby="link-title"] button');
    button.click();
    await shown(canvas, '#made');
  },
};

/** Отзывая, видят, что будет. */
export const Withdrawing = {
  ...Confirming,
  play: async (canvas: Canvas) => (await shown(canvas, '.note button.danger')).click(),
};

/** Опубликована: вторая версия, прежнюю можно сравнить. */
export const Published = { args: { path: `/studio/practices/${third}` } };

/** Очередь: просроченные первыми. */
export const Queue = { args: { path: '/studio/queue', request: replying(moderator) } };

/** Проверка: похожие практики, правило трёх лет, выбор двух экспертов. */
export const Screening = { args: { path: `/studio/queue/${first}`, request: replying(moderator) } };

/** Выбрали одного эксперта и не отметили тему. */
export const OneExpertOnly = {
  ...Screening,
  play: async (canvas: Canvas) => {
    (await shown(canvas, '#experts-experts input')).click();
    (await shown(canvas, '#experts button.primary')).click();
    await shown(canvas, '#experts-summary');
  },
};

/** Отказ: ответ автору обязателен. */
export const Declining = {
  ...Screening,
  play: async (canvas: Canvas) => (await shown(canvas, '.main > .actions button.danger')).click(),
};

/** Принята: автор ещё не подтвердил, опубликовать нельзя. */
export const Accepted = { args: { path: `/studio/queue/${second}`, request: replying(moderator) } };

/** Эксперты разошлись: нужен третий. */
export const Disagreeing = {
  args: {
    path: `/studio/queue/${second}/reviews`,
    request: replying({
      ...moderator,
      [`GET records/${second}`]: recordOf(bank.practices[1]!.practice, 'review', { isAuthor: false, moves: ['hold'] }),
    }),
  },
};

/** Решение следует из правила, модератор пишет ответ. */
export const Deciding = {
  args: {
    path: `/studio/queue/${second}/reviews`,
    request: replying({
      ...moderator,
      [`GET records/${second}`]: recordOf(bank.practices[1]!.practice, 'review', {
        ...{ isAuthor: false, moves: ['accepted', 'hold'] },
      }),
      [`GET records/${second}/reviews`]: {
        ...(moderator[`GET records/${second}/reviews`] as object),
        ...{ state: 'decided', because: undefined, total: 73, verdict: 'publish', evidence: 'E2' },
      },
    }),
  },
};

/** Эксперт: что его просят прочитать. */
export const Assignments = { args: { path: '/studio/assignments', request: replying(expert) } };

/** Рецензия: слепой текст рядом с критериями. */
export const Review = { args: { path: `/studio/assignments/${first}`, request: replying(expert) } };

/** Хотели сдать раньше времени: сказано, чего не хватает. */
export const UnfinishedReview = {
  ...Review,
  play: async (canvas: Canvas) => {
    (await shown(canvas, '.rubric > .actions button.primary')).click();
    await shown(canvas, '#to-mend');
  },
};

/** Конфликт интересов. */
export const Refusing = {
  ...Review,
  play: async (canvas: Canvas) => (await shown(canvas, '.rubric > .actions button.danger')).click(),
};

/** Сборники. */
export const Collections = { args: { path: '/studio/collections', request: replying(moderator) } };

/** Сборник: порядок практик, предисловие, книга в пяти видах. */
export const OneCollection = { args: { path: '/studio/collections/best-2026', request: replying(moderator) } };

/** Практики для сборника ищут в банке. */
export const Choosing = {
  args: { path: '/studio/collections/new', request: replying(moderator) },
  play: async (canvas: Canvas) => {
    (await shown(canvas, '[role="search"] button')).click();
    (await shown(canvas, '#found ~ .cards button')).click();
    await shown(canvas, '#chosen ~ ol');
  },
};

/** Сохранили, ничего не заполнив: сказано у каждого места. */
export const UnfinishedCollection = {
  args: { path: '/studio/collections/new', request: replying(moderator) },
  play: async (canvas: Canvas) => {
    (await shown(canvas, '#collection button.primary')).click();
    await shown(canvas, '#collection-summary');
  },
};

/** Банк целиком: на сайт, в файл, из другого банка. */
export const WholeBank = { args: { path: '/studio/bank', request: replying(moderator) } };

/** По ссылке, без учётной записи. */
export const ByLink = {
  args: {
    path: '/studio/confirmation#a-token-of-an-example',
    request: replying({ 'POST confirmations/lookup': author['POST confirmations/lookup'] }),
  },
};
