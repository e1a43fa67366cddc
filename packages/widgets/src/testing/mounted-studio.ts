import { fixture, html, waitUntil as waitAtMost } from '@open-wc/testing';
import type { Role } from '@otklik/schema';
import { createStaffClient } from '@otklik/sdk/staff';
import type { OtklikStudio } from '../studio/studio.ts';
import '../studio/otklik-studio.ts';

// The real API over SQLite, started by testing/api-plugin.mjs.
const { KEY } = (await import('/api-address.js' as string)) as { KEY: string };

/** Waits as long as a busy machine may need. */
export const waitUntil = (holds: () => unknown, message?: string): Promise<unknown> =>
  waitAtMost(holds, message, { timeout: 20_000 });

export const PASSWORD = 'верная лошадь скрепка';

/** What a program may do that has a key of the organisation. */
export const byKey = createStaffClient({ endpoint: location.origin, key: KEY });

/** What whoever is signed in in this browser may do. */
export const here = createStaffClient({ endpoint: location.origin });

let people = 0;

/** The database outlives a page of tests, and no two people may be called the same. */
const run = Date.now();

/** Somebody of the organisation with these roles, signed in in this browser. */
export async function comeIn(...roles: [Role, ...Role[]]): Promise<{ email: string; name: string }> {
  const token = await invite(...roles);
  const number = `${run}-${++people}`;
  const person = { name: `Человек ${number}`, email: `person-${number}@example.org` };
  await here.invitation.accept({ token, account: { ...person, password: PASSWORD } });
  return person;
}

/** The token of an invitation. */
export async function invite(...roles: [Role, ...Role[]]): Promise<string> {
  const { link } = await byKey.invitations.add({ roles, note: 'проба' });
  return link.split('#')[1]!;
}

/** The studio at a place, once it is known what stands there. */
export async function mount(path: string, { lang = 'ru', theme = 'light' } = {}): Promise<OtklikStudio> {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const studio = document.createElement('otklik-studio');
  studio.path = path;
  studio.setAttribute('theme', theme);
  studio.version = '1.2.3';
  studio.loader = 'sha384-loader';
  studio.alone = 'sha384-alone';
  place.append(studio);
  await settled(studio);
  return studio;
}

/** Waits until nothing is on its way any more. */
export async function settled(studio: OtklikStudio): Promise<void> {
  const words = /Загружаем…|Loading…|Отправляем…|Sending…|Готовим/;
  await waitUntil(() => studio.shadowRoot?.querySelector('h1') && !words.test(text(studio)), 'it goes on loading');
  await studio.updateComplete;
}

export const text = (studio: OtklikStudio): string =>
  studio.shadowRoot!.querySelector('.form')!.textContent!.replace(/\s+/g, ' ').trim();

export const heading = (studio: OtklikStudio): string => studio.shadowRoot!.querySelector('h1')!.textContent!.trim();

/** What was said last, for those who listen. */
export const said = (studio: OtklikStudio): string => studio.shadowRoot!.querySelector('.said')!.textContent!.trim();

/** The window on top, or else everything. */
const front = (studio: OtklikStudio): ParentNode =>
  [...studio.shadowRoot!.querySelectorAll('dialog')].at(-1) ?? studio.shadowRoot!;

/** The control of that label, in the window that is in front. */
export function control(studio: OtklikStudio, label: string): HTMLInputElement {
  const found = [...front(studio).querySelectorAll('label')].find((each) => each.textContent!.trim() === label);
  if (!found) throw new Error(`There is no ${label} in: ${text(studio)}`);
  return front(studio).querySelector<HTMLInputElement>(`#${CSS.escape(found.htmlFor)}`)!;
}

/** Types as a person does. */
export function type(studio: OtklikStudio, label: string, value: string): void {
  const input = control(studio, label);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const named = (studio: OtklikStudio, selector: string, words: string): HTMLElement | undefined =>
  [...front(studio).querySelectorAll<HTMLElement>(selector)].find((each) => each.textContent!.trim().startsWith(words));

export const offers = (studio: OtklikStudio, words: string): boolean => named(studio, 'button, a', words) !== undefined;

/** Presses a button or a link. */
export function click(studio: OtklikStudio, words: string): void {
  const found = named(studio, 'button, a, summary', words);
  if (!found) throw new Error(`There is no ${words} in: ${text(studio)}`);
  found.focus();
  found.click();
}

/** Presses a button or a link, and waits for what comes of it. */
export async function press(studio: OtklikStudio, words: string): Promise<void> {
  click(studio, words);
  await studio.updateComplete;
  await settled(studio);
  await studio.updateComplete;
}

/** What has the focus. */
export const focused = (studio: OtklikStudio): Element | null => studio.shadowRoot!.activeElement;

/** Why an engine cannot be signed in: WebKit keeps no secure cookie of a page on http, not of localhost either. */
export function needsCookies(test: Mocha.Context): void {
  if (!navigator.vendor.startsWith('Apple')) return;
  console.info(`Skipped “${test.test?.title}”: WebKit keeps no secure cookie of http://localhost.`);
  test.skip();
}
