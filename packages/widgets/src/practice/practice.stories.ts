import type { Practice, PublishedPractice } from '@otklik/schema';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { confirmed, PHOTO, photo, practice, published } from '../testing/practices.ts';
import './otklik-practice.ts';

interface Args {
  value?: PublishedPractice | Practice;
  src?: string;
}

export default {
  title: 'Practice',
  component: 'otklik-practice',
  args: { value: published({}, { photos: [{ ...photo, caption: 'Первое занятие (пример)' }] }) },
  argTypes: { value: { control: 'object' } },
  parameters: { actions: { handles: ['otklik-failed'] } },
  render: ({ value, src }: Args) =>
    html`<otklik-practice .value=${value} photos=${PHOTO} src=${ifDefined(src)}></otklik-practice>`,
};

/** Все шестнадцать разделов. */
export const Whole = {};

/** Больше года автор не подтверждал описание. */
export const ToConfirm = { args: { value: published(confirmed(500)) } };

/** В архиве: контактов нет. */
export const Archived = { args: { value: published({ state: 'archived' }) } };

/** Ещё пишется: уровень посчитан, версии нет. */
export const Preview = { args: { value: practice() } };

/** Браузер не дал скопировать шаг: текст выделен. */
export const CopyByHand = {
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const { shadowRoot } = canvasElement.querySelector('otklik-practice')!;
    while (!shadowRoot!.querySelector('.copy button')) await new Promise(requestAnimationFrame);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    shadowRoot!.querySelector<HTMLButtonElement>('.copy button')!.click();
    while (!shadowRoot!.querySelector('textarea')) await new Promise(requestAnimationFrame);
    Reflect.deleteProperty(navigator, 'clipboard');
  },
};

export const Loading = { args: { value: undefined } };

export const NotFound = { args: { value: undefined, src: './no-such-practice.json' } };
