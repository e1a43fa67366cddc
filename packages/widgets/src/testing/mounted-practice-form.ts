import { fixture, html, waitUntil as waitAtMost } from '@open-wc/testing';
import type { RecordsClient } from '@otklik/sdk/records';
import type { OtklikField } from '../field/field.ts';
import { bringLater } from '../internal/bring-later.ts';
import type { OtklikPracticeForm } from '../practice-form/practice-form.ts';
import '../practice-form/otklik-practice-form.ts';

/** Waits as long as a busy machine may need. */
export const waitUntil = (holds: () => unknown) => waitAtMost(holds as () => boolean, undefined, { timeout: 20_000 });

// What comes behind the first drawing is there before the tests begin.
await bringLater();

/** A practice form on the page, once it is known what became of loading it. */
export async function mount({
  client,
  lang = 'ru',
  ...attributes
}: {
  client?: RecordsClient;
  lang?: string;
  practice?: string;
  'on-behalf'?: string;
} = {}): Promise<OtklikPracticeForm> {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('otklik-practice-form');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (client) element.client = client;
  place.append(element);
  await waitUntil(() => formIsThere(element) || element.shadowRoot!.querySelector('.sent, div.state'));
  await drawn(element);
  return element;
}

const formIsThere = (element: OtklikPracticeForm): boolean =>
  Boolean(element.shadowRoot?.querySelector('otklik-form')?.shadowRoot?.querySelector('otklik-field'));

export const formOf = (element: OtklikPracticeForm) => element.shadowRoot!.querySelector('otklik-form')!;

/** Draws all that is to be drawn. */
export async function drawn(element: OtklikPracticeForm): Promise<void> {
  await element.updateComplete;
  const form = element.shadowRoot!.querySelector('otklik-form');
  await form?.updateComplete;
  await Promise.all([...(form?.shadowRoot!.querySelectorAll('otklik-field') ?? [])].map((each) => each.updateComplete));
}

export const text = (element: OtklikPracticeForm): string =>
  element.shadowRoot!.textContent!.replace(/[\s\u00a0]+/g, ' ');

/** The words of the form inside. */
export const asked = (element: OtklikPracticeForm): string =>
  formOf(element).shadowRoot!.textContent!.replace(/[\s\u00a0]+/g, ' ');

const all = <Found extends Element>(element: OtklikPracticeForm, selector: string): Found[] => [
  ...element.shadowRoot!.querySelectorAll<Found>(selector),
  ...(element.shadowRoot!.querySelector('otklik-form')?.shadowRoot!.querySelectorAll<Found>(selector) ?? []),
];

/** The button that begins so, of the form inside too. */
export const button = (element: OtklikPracticeForm, words: string): HTMLButtonElement =>
  all<HTMLButtonElement>(element, 'button').find((each) =>
    each
      .textContent!.replace(/[\s\u00a0]+/g, ' ')
      .trim()
      .startsWith(words),
  )!;

export async function press(element: OtklikPracticeForm, words: string): Promise<void> {
  button(element, words).click();
  await drawn(element);
}

/** The line of a section in the list. */
export const section = (element: OtklikPracticeForm, title: string): HTMLButtonElement =>
  all<HTMLButtonElement>(element, '.line').find((each) =>
    each.textContent!.replace(/[\s\u00a0]+/g, ' ').includes(title),
  )!;

export const words = (element: Element): string => element.textContent!.replace(/[\s\u00a0]+/g, ' ').trim();

export async function goTo(element: OtklikPracticeForm, title: string): Promise<void> {
  section(element, title).click();
  await waitUntil(() => section(element, title).getAttribute('aria-current') === 'step');
  await drawn(element);
  await waitUntil(() => !formOf(element) || all(element, '#check').length > 0 || asked(element).includes(title));
}

export const field = (element: OtklikPracticeForm, id: string): OtklikField =>
  all<OtklikField>(element, 'otklik-field').find((each) => each.asked?.question.id === id)!;

/** Types into the line of a question, key by key as far as the form can tell. */
export async function type(element: OtklikPracticeForm, id: string, typed: string): Promise<void> {
  await waitUntil(() => field(element, id)?.shadowRoot?.querySelector('input, textarea'));
  const line = field(element, id).shadowRoot!.querySelector<HTMLInputElement>('input, textarea')!;
  line.focus();
  line.value = typed;
  line.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await drawn(element);
}

/** What is said beside the questions on the screen. */
export const notes = (element: OtklikPracticeForm): string[] => all(element, '.notes li').map(words);
