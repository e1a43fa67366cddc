import { fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Form } from '@otklik/schema/engine';
import { choices, form, question } from '@otklik/schema/testing';
import type { OtklikForm } from '../form/form.ts';
import '../form/otklik-form.ts';
import { bringLater } from '../internal/bring-later.ts';

// The real API over SQLite, started by testing/api-plugin.mjs.
export const { API } = (await import('/api-address.js' as string)) as { API: string };

export const mood: Form = form(
  [
    {
      id: 'p1',
      kind: 'page',
      items: [question('single', 'day', { title: 'Как день?', choices: choices('good', 'bad'), required: true })],
    },
    { id: 'p2', kind: 'page', items: [question('text', 'why', { title: { ru: 'Почему?', en: 'Why?' } })] },
  ],
  { title: { ru: 'Настроение', en: 'Mood' }, languages: ['en'] },
);

// What comes behind the first drawing is there before the tests begin; that it comes at all, a test of its own shows.
await bringLater();

/** A form on the page, once it is known what became of loading it. */
export async function mount(attributes: Record<string, string>, definition?: Form, lang = 'ru'): Promise<OtklikForm> {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('otklik-form');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (definition) element.definition = definition;
  const settled = Promise.race([oneEvent(element, 'otklik-loaded'), oneEvent(element, 'otklik-failed')]);
  place.append(element);
  await settled;
  await waitUntil(() => element.shadowRoot!.querySelector('.settings, .state'));
  await drawn(element);
  return element;
}

export async function drawn(element: OtklikForm): Promise<void> {
  await element.updateComplete;
  await Promise.all(fields(element).map((field) => field.updateComplete));
}

export const fields = (element: OtklikForm) => [...element.shadowRoot!.querySelectorAll('otklik-field')];
export const text = (element: OtklikForm) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
export const picked = (element: OtklikForm) =>
  fields(element)[0]!.shadowRoot!.querySelector('label:has(input:checked)')!.textContent!.trim();
export const focused = (element: OtklikForm) => element.shadowRoot!.activeElement;
export const button = (element: OtklikForm, words: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent!.trim() === words)!;

export async function press(element: OtklikForm, words: string): Promise<void> {
  button(element, words).click();
  await drawn(element);
}

/** Picks a choice by its words in the question of that id. */
export async function pick(element: OtklikForm, id: string, words: string): Promise<void> {
  const field = fields(element).find((each) => each.asked?.question.id === id)!;
  [...field.shadowRoot!.querySelectorAll('label')]
    .find((label) => label.textContent!.includes(words))!
    .querySelector('input')!
    .click();
  await drawn(element);
}

/** Answers what the adult form of the demo pack insists on, and goes to its last step. */
export async function fillAfterLesson(element: OtklikForm): Promise<void> {
  await pick(element, 'who', 'Мой ребёнок');
  await pick(element, 'overall', '5');
  while (button(element, 'Далее')) await press(element, 'Далее');
}

export const file = (content: unknown) =>
  URL.createObjectURL(new Blob([typeof content === 'string' ? content : JSON.stringify(content)]));

/** Chooses how to be asked. */
export async function choose(element: OtklikForm, label: string, value: string): Promise<void> {
  const field = [...element.shadowRoot!.querySelectorAll('label')].find((each) => each.textContent!.includes(label))!;
  const select = field.querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await drawn(element);
}
