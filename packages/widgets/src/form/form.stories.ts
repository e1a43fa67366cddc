import adult from '@otklik/content/packs/demo/forms/after-lesson.json';
import child from '@otklik/content/packs/demo/forms/after-lesson-child.json';
import everyKind from '@otklik/content/packs/demo/forms/every-kind.json';
import regions from '@otklik/content/lists/regions-ru.json';
import { completeForm, type Form, type PublishedForm } from '@otklik/schema';
import { OtklikNetworkError, OtklikProblemError, type Respondent } from '@otklik/sdk/respondent';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { OtklikForm } from './form.ts';
import './otklik-form.ts';

/** A form of the demo pack as the API would publish it. */
const published = (form: unknown): Form => completeForm(form as Form, { 'regions-ru': regions });

interface Args {
  definition: Form;
  paging?: Form['paging'];
  profile?: Form['profile'];
}

export default {
  title: 'Form',
  component: 'otklik-form',
  args: { definition: published(adult) },
  argTypes: {
    paging: { control: 'inline-radio', options: ['page', 'question', 'all'] },
    profile: { control: 'inline-radio', options: ['standard', 'child', 'plain'] },
    definition: { control: 'object' },
  },
  parameters: {
    actions: {
      handles: ['otklik-loaded', 'otklik-answered', 'otklik-submitted', 'otklik-kept', 'otklik-leave', 'otklik-failed'],
    },
  },
  render: ({ definition, paging, profile }: Args) => html`
    <otklik-form .definition=${definition} paging=${ifDefined(paging)} profile=${ifDefined(profile)}></otklik-form>
  `,
};

/** Анкета взрослого после занятия. */
export const ForAdults = {};

/** Анкета ребёнка 7–10 лет: крупно, по одному вопросу, телефон доверия всегда внизу. */
export const ForChildren = { args: { definition: published(child) } };

/** Все виды вопросов сразу. */
export const EveryKind = { args: { definition: published(everyKind), paging: 'all' } };

/** Человек нажал «Далее» и пропустил обязательное: список со ссылками и слова у вопросов. */
export const WithMistakes = {
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const form = canvasElement.querySelector('otklik-form')!;
    const next = () => form.shadowRoot?.querySelector<HTMLButtonElement>('button[type=submit]');
    while (!next()) await new Promise(requestAnimationFrame);
    next()!.click();
    while (!form.shadowRoot!.querySelector('.summary')) await new Promise(requestAnimationFrame);
  },
};

const never = () => new Promise<never>(() => {});
const receipt = { id: '3f0c1f6e-7f5a-4a6e-9d59-1f2f3c4d5e6f', receipt: '4821093377164052' };

/** What the API would reply in each state: a story has no API behind it. */
const replies = (reply: Partial<Respondent>): Respondent => ({
  readForm: async () => ({ form: published(child), revision: '0'.repeat(64), state: 'open' }),
  send: async () => receipt,
  challenge: never,
  erase: async () => {},
  ...reply,
});

const state = (more: Partial<PublishedForm>) =>
  replies({ readForm: async () => ({ form: published(child), revision: '', state: 'open', ...more }) });

const refuse = (code: 'no-form' | 'id-in-use') => () =>
  Promise.reject(
    new OtklikProblemError({
      code,
      type: '',
      title: '',
      detail: '',
      status: code === 'no-form' ? 404 : 409,
      retryable: false,
    }),
  );

const asked = (respondent: Respondent) => ({
  render: () => html`<otklik-form form="example" .respondent=${respondent}></otklik-form>`,
});

/** Answers nothing and sends: the child's form waits for no answer. */
const sent = (respondent: Respondent) => ({
  ...asked(respondent),
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const form = canvasElement.querySelector<OtklikForm>('otklik-form')!;
    await new Promise((resolve) => {
      form.addEventListener('otklik-loaded', resolve, { once: true });
      if (form.matches(':state(asking)')) resolve(undefined);
    });
    void form.submit();
    await form.updateComplete;
  },
});

export const Loading = asked(replies({ readForm: never }));
export const NotFound = asked(replies({ readForm: refuse('no-form') }));
export const Closed = asked(state({ state: 'closed' }));
export const NotYetOpen = asked(state({ state: 'not-yet-open', opensOn: '2027-09-01' }));
export const NoConnection = asked(replies({ readForm: () => Promise.reject(new OtklikNetworkError('offline')) }));
export const Sending = sent(replies({ send: never }));
export const Sent = sent(replies({}));
export const Failed = sent(replies({ send: () => Promise.reject(new OtklikNetworkError('gone')) }));
/** Нет связи: форма сама отправит ответы, когда связь появится. */
export const Offline = {
  ...sent(replies({ send: () => Promise.reject(new OtklikNetworkError('offline')) })),
  beforeEach: () => {
    // A page cannot be cut off from inside; the browser only says that it is.
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
};

/** То же без памяти: страницу закрывать нельзя, и об этом сказано. */
export const OfflineWithoutStorage = {
  ...Offline,
  beforeEach: () => {
    const bringBack = Offline.beforeEach();
    Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true });
    return () => {
      Reflect.deleteProperty(window, 'indexedDB');
      bringBack();
    };
  },
};

/** Анкета на опасную тему: быстрый выход сверху, телефоны с днём проверки, на устройстве не остаётся ничего. */
export const Sensitive = {
  args: {
    definition: {
      ...published(adult),
      sensitive: true,
      help: [
        {
          title: { ru: 'Пример: экстренные службы', en: 'Example: emergency services' },
          phone: '112',
          checkedOn: '2026-11-01',
        },
      ],
    },
  },
};

export const IdInUse = sent(replies({ send: refuse('id-in-use') }));

/** Файл анкеты с ошибками: места названы, страница цела. */
export const BrokenFile = {
  render: () =>
    html`<otklik-form src="data:application/json,{&quot;id&quot;:&quot;a&quot;,&quot;items&quot;:[{&quot;id&quot;:&quot;q&quot;,&quot;kind&quot;:&quot;text&quot;}]}"></otklik-form>`,
};
