import { fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { PublishedPractice } from '@otklik/schema/engine';
import type { OtklikPractices } from '../practices/practices.ts';
import '../practices/otklik-practices.ts';

import { many } from './practices.ts';

export { many };

/** An address under which a bank of these is. */
export const bankFile = (practices: readonly PublishedPractice[]) =>
  URL.createObjectURL(new Blob([JSON.stringify({ practices })]));

/** A bank on the page, once it is known what became of loading it. */
export async function mount(
  attributes: Record<string, string> = { src: bankFile(many(12)) },
  lang = 'ru',
): Promise<OtklikPractices> {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('otklik-practices');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const failed = oneEvent(element, 'otklik-failed');
  place.append(element);
  const drawn = waitUntil(() => element.shadowRoot!.querySelector('[role=status] h2'), '', { timeout: 20_000 });
  await Promise.race([failed, drawn]);
  await element.updateComplete;
  return element;
}

const inside = (element: OtklikPractices) => element.shadowRoot!;

export const said = (element: OtklikPractices) =>
  inside(element).querySelector('.head-line [role=status]')!.textContent!.replace(/\s+/g, ' ').trim();

export const titles = (element: OtklikPractices) =>
  [...inside(element).querySelectorAll('.cards h3')].map((each) => each.textContent!.trim());

/** Waits until that is so: a search answers when it is ready. */
export const until = (holds: () => unknown) => waitUntil(holds, '', { timeout: 10_000 });

/** Types into the field, as a person does. */
export function type(element: OtklikPractices, words: string): void {
  const input = inside(element).querySelector<HTMLInputElement>('#q')!;
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The tick of that name. */
export const tick = (element: OtklikPractices, name: string) =>
  [...inside(element).querySelectorAll('label.tick')]
    .find((each) => each.textContent!.trim().startsWith(name))!
    .querySelector('input')!;

export const button = (element: OtklikPractices, words: string) =>
  [...inside(element).querySelectorAll('button')].find((each) => each.textContent!.trim().startsWith(words))!;
