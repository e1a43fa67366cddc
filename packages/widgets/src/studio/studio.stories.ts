import afterLesson from '@otklik/content/packs/demo/forms/after-lesson.json';
import type { Form } from '@otklik/schema';
import { html } from 'lit';
import { replying, studioReplies } from '../testing/studio-replies.ts';
import './otklik-studio.ts';

const content = afterLesson as Form;

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

/** Примеры: организация вымышлена, ответы API лежат в самой истории. */
export default {
  title: 'Studio',
  component: 'otklik-studio',
  args: { path: '/studio/forms', request: replying(studioReplies(content)) },
  argTypes: { request: { table: { disable: true } } },
  parameters: { layout: 'fullscreen' },
  /** Until what it shows is there. */
  play: async (canvas: Canvas) => void (await shown(canvas, 'main :is(form, table, section, .summary, .empty, a)')),
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

/** Вход: почта и пароль, ключ доступа, ссылка в письме. */
export const Door = { args: { request: replying({ 'GET session/ways': { mail: true, passkeys: true } }) } };

/** Нажали «Войти», ничего не заполнив. */
export const DoorWithMistakes = {
  ...Door,
  play: async (canvas: Canvas) => (await shown(canvas, '#sign-in button.primary')).click(),
};

/** Приглашение: что человек сможет делать, и новая учётная запись. */
export const Invitation = {
  args: {
    path: '/studio/invitation#a-token-of-an-example',
    request: replying({
      'POST invitations/lookup': studioReplies(content)['POST invitations/lookup'],
      'GET session/ways': { mail: false, passkeys: false },
    }),
  },
};

/** Анкеты и их состояние. */
export const Forms = { args: { path: '/studio/forms' } };

/** Анкет пока нет. */
export const NoForms = { args: { request: replying({ ...studioReplies(content), 'GET forms': { forms: [] } }) } };

/** Анкета: ссылка, QR-код, код для сайта, сроки. */
export const OneForm = { args: { path: `/studio/forms/${content.id}` } };

/** Спрашивает один раз и говорит, что будет. */
export const ClosingForm = {
  ...OneForm,
  play: async (canvas: Canvas) => (await shown(canvas, 'section button.danger')).click(),
};

/** Ответы: открыт первый. */
export const Answers = {
  args: { path: `/studio/forms/${content.id}/answers` },
  play: async (canvas: Canvas) => (await shown(canvas, '.cards summary')).click(),
};

/** Люди, роли, приглашения. */
export const People = { args: { path: '/studio/people' } };

/** Роли одного человека. */
export const ChangingRoles = {
  ...People,
  play: async (canvas: Canvas) => (await shown(canvas, 'tbody button')).click(),
};

/** Новое приглашение показано один раз. */
export const Invited = {
  ...People,
  play: async (canvas: Canvas) => {
    (await shown(canvas, '#invite-roles-analyst')).click();
    (await shown(canvas, '#invite button.primary')).click();
    await shown(canvas, '#made');
  },
};

/** Ключи для программ. */
export const Keys = { args: { path: '/studio/keys' } };

/** Журнал. */
export const Log = { args: { path: '/studio/audit' } };

/** Организация, которая сама центр. */
export const Organisation = { args: { path: '/studio/organisation' } };

/** Участники центра. */
export const Centre = { args: { path: '/studio/centre' } };

/** Своя учётная запись. */
export const Account = { args: { path: '/studio/account' } };

/** Роли не хватает: сказано, какой. */
export const OtherRole = {
  args: { path: '/studio/people', request: replying(studioReplies(content, ['analyst'])) },
};

/** Сервер не отвечает. */
export const Unreachable = { args: { request: () => Promise.reject(new TypeError('Failed to fetch')) } };
