import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { OtklikPracticeCard } from '../practice/practice-card.ts';
import type { OtklikPractice } from '../practice/practice.ts';
import '../practice/otklik-practice-card.ts';
import '../practice/otklik-practice.ts';

interface Tags {
  'otklik-practice-card': OtklikPracticeCard;
  'otklik-practice': OtklikPractice;
}

/** A practice on the page, once it is known what became of loading it. */
export async function mount<Tag extends keyof Tags>(
  tag: Tag,
  given: Partial<Tags[Tag]> = {},
  attributes: Record<string, string> = {},
  lang = 'ru',
): Promise<Tags[Tag]> {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement(tag) as Tags[Tag];
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, given);
  const failed = oneEvent(element, 'otklik-failed');
  place.append(element);
  const drawn = waitUntil(() => element.shadowRoot!.querySelector('h2, h3'), '', { timeout: 20_000 });
  await Promise.race([failed, drawn]);
  await element.updateComplete;
  return element;
}

export const text = (element: Element) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');

/** A file that is there only for this test. */
export const file = (content: unknown) => URL.createObjectURL(new Blob([JSON.stringify(content)]));

/** Expects that all of it stands within so many pixels. */
export const expectNarrow = (width: number) => expect(document.documentElement.scrollWidth).to.be.at.most(width);
