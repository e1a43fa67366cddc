import type { Practice, PracticeRecord } from '@otklik/schema';
import { practice as full } from '@otklik/schema/testing';
import { OtklikNetworkError, OtklikProblemError, type RecordsClient, type RecordWithTag } from '@otklik/sdk/records';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { forgetAll } from '../testing/forget-all.ts';
import { recordOf } from '../testing/practice-replies.ts';
import type { OtklikPracticeForm } from './practice-form.ts';
import './otklik-practice-form.ts';

interface Args {
  value?: Practice;
  client?: RecordsClient;
  practice?: string;
  onBehalf?: boolean;
  lang?: string;
}

type Canvas = { canvasElement: HTMLElement };

export default {
  title: 'Practice form',
  component: 'otklik-practice-form',
  argTypes: { value: { control: 'object' }, onBehalf: { control: 'boolean' } },
  parameters: {
    actions: {
      handles: ['otklik-loaded', 'otklik-answered', 'otklik-checked', 'otklik-practice-sent', 'otklik-failed'],
    },
  },
  // Stories write under one name, and a draft of another one would come in the place of what a story shows.
  beforeEach: forgetAll,
  render: ({ value, client, practice, onBehalf, lang }: Args) => html`
    <otklik-practice-form
      .value=${value}
      .client=${client}
      practice=${ifDefined(practice)}
      ?on-behalf=${onBehalf}
      lang=${ifDefined(lang)}
    ></otklik-practice-form>
  `,
};

const ready: Practice = { ...full(), facets: { theme: ['older-people'], region: ['57'] } };
const { title, organisation, summary, problem } = ready;
const half: Practice = { id: 'phone-lessons', locale: 'ru', title, organisation, summary, problem };

/** What the API would reply about one practice: a story has no API behind it. */
function served(more: Partial<PracticeRecord> = {}, replies: Partial<RecordsClient> = {}): Args {
  const record: RecordWithTag = {
    ...recordOf(ready, 'draft', { moves: ['submitted'], events: [], ...more }),
    etag: '"1"',
  };
  const client: RecordsClient = {
    read: async () => record,
    save: async (practice) => ({ ...record, practice, title: practice.title?.text ?? '' }),
    move: async () => ({ ...record, state: 'submitted', number: 12 }),
    addLink: async () => ({ url: 'https://otklik.example.org/confirm#example', expiresOn: '2026-12-31' }),
    putPhoto: async (_, id) => ({ id, width: 8, height: 5 }),
    removePhoto: async () => {},
    photoAddress: () => 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="8" height="5"/%3E',
    ...replies,
  };
  return { client, practice: 'phone-lessons' };
}

const until = async (isSo: () => unknown): Promise<void> => {
  while (!isSo()) await new Promise(requestAnimationFrame);
};

const elementIn = ({ canvasElement }: Canvas): OtklikPracticeForm =>
  canvasElement.querySelector('otklik-practice-form')!;

/** The element, once somebody can write. */
async function written(canvas: Canvas): Promise<OtklikPracticeForm> {
  const element = elementIn(canvas);
  await until(() => element.shadowRoot?.querySelector('otklik-form')?.shadowRoot?.querySelector('otklik-field'));
  await element.updateComplete;
  return element;
}

/** Leads to the last page, where it is checked and sent. */
async function sending(canvas: Canvas): Promise<OtklikPracticeForm> {
  const element = await written(canvas);
  [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.line')].at(-1)!.click();
  await until(() => element.shadowRoot!.querySelector('#check'));
  await until(() => element.shadowRoot!.querySelector('otklik-practice-card'));
  return element;
}

/** Opens the section of the goal, and waits for what is said of it. */
async function judged(canvas: Canvas): Promise<void> {
  const element = await written(canvas);
  element.show('goal-text');
  const form = element.shadowRoot!.querySelector('otklik-form')!;
  await until(() => element.shadowRoot!.querySelector('.notes li') ?? form.shadowRoot!.querySelector('.notes li'));
}

/** A button that has just changed its colour is looked at when it has it. */
const settled = ({ shadowRoot }: OtklikPracticeForm): Promise<unknown> =>
  Promise.all(shadowRoot!.getAnimations().map(({ finished }) => finished));

/** Ещё ничего не написано, сервера нет: черновик хранится на устройстве. */
export const Empty = { play: written };

/** Первые четыре раздела готовы, остальные нет. */
export const Half = { args: served({ practice: half }), play: written };

/** Всё есть, можно отправлять. */
export const Ready = { args: served(), play: sending };

/** Замечания под вопросом: что мешает, что стоит исправить. */
export const Hints = {
  args: served({ practice: { ...ready, goal: 'Провести занятия для соседей в каждом дворе' } }),
  play: judged,
};

/** Отправить нельзя: на кнопке сказано, что мешает, в списке всё остальное. */
export const Missing = {
  args: served({ practice: { ...half, authorsConsent: undefined } }),
  play: async (canvas: Canvas) => {
    const element = await sending(canvas);
    await until(() => element.shadowRoot!.querySelector('.obstacles li'));
  },
};

const stale = () =>
  Promise.reject(
    new OtklikProblemError({ code: 'stale', type: '', title: '', detail: '', status: 412, retryable: false }),
  );

/** Пока человек писал, на сервере появился другой текст. */
export const Conflict = {
  args: served(
    {},
    { save: stale, read: reading(ready, { ...ready, goal: 'Другая цель, которую записал кто-то ещё.' }) },
  ),
  play: async (canvas: Canvas) => {
    const element = await written(canvas);
    element.value = { ...ready, goal: 'Моя цель, которую я пишу прямо сейчас, пока связь есть.' };
    await element.updateComplete;
    // Leaving a section saves at once.
    await sending(canvas);
    await until(() => element.shadowRoot!.querySelector('.conflict[role="alert"]'));
    await settled(element);
  },
};

/** Replies to the first reading, and to those after it. */
function reading(first: Practice, later: Practice): RecordsClient['read'] {
  let times = 0;
  return async () => ({ ...recordOf(times++ === 0 ? first : later, 'draft'), etag: `"${times}"` });
}

/** Связи нет: всё на устройстве и уйдёт само. */
export const Offline = {
  args: served({}, { save: () => Promise.reject(new OtklikNetworkError('offline')) }),
  play: async (canvas: Canvas) => {
    const element = await written(canvas);
    element.value = { ...ready, goal: 'К концу года научить 90 соседей самим записываться к врачу.' };
    await element.updateComplete;
    await sending(canvas);
    await until(() => element.shadowRoot!.querySelector('.keeping')!.textContent!.match(/Нет связи|No connection/));
  },
};

/** Практика отправлена, у неё есть номер. */
export const Sent = {
  args: served(),
  play: async (canvas: Canvas) => {
    const element = await sending(canvas);
    const send = () => element.shadowRoot!.querySelector<HTMLButtonElement>('[part~="submit"].primary');
    await until(send);
    send()!.click();
    await until(() => element.matches(':state(sent)'));
  },
};

/** У экспертов: текст стоит на месте. */
export const Locked = {
  args: served({ state: 'review' }),
  play: (canvas: Canvas) => until(() => elementIn(canvas).matches(':state(sent)')),
};

/** Без сервера: отправить отсюда нельзя, описание скачивают файлом. */
export const Local = { args: { value: ready }, play: sending };

/** Координатор пишет за НКО: она подтверждает текст по ссылке. */
export const OnBehalf = {
  args: { ...served({ onBehalf: true }), onBehalf: true },
  play: async (canvas: Canvas) => {
    const element = await sending(canvas);
    element.shadowRoot!.querySelector<HTMLButtonElement>('#behalf button')!.click();
    await until(() => element.shadowRoot!.querySelector('#link'));
  },
};

export const Loading = { args: served({}, { read: () => new Promise<never>(() => {}) }) };

export const NotFound = {
  args: served(
    {},
    {
      read: () =>
        Promise.reject(
          new OtklikProblemError({
            code: 'no-practice',
            type: '',
            title: '',
            detail: '',
            status: 404,
            retryable: false,
          }),
        ),
    },
  ),
  play: (canvas: Canvas) => until(() => elementIn(canvas).matches(':state(unavailable)')),
};

/** In English. */
export const English = { args: { ...served({ practice: half }), lang: 'en' }, play: written };
