import { fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Plan, PlanTemplate, Quiz, WorkCalendar } from '@otklik/schema/engine';
import type { OtklikPlan } from '../plan/plan.ts';
import '../plan/otklik-plan.ts';

const read = async <Content>(path: string): Promise<Content> =>
  (await fetch(`/packages/content/${path}`)).json() as Promise<Content>;

export const QUIZ = '/packages/content/packs/maturity/quizzes/maturity.json';
export const CALENDAR = '/packages/content/lists/holidays-ru.json';
export const maturity = await read<Quiz>('packs/maturity/quizzes/maturity.json');
export const template: PlanTemplate = maturity.plan!;
export const holidays = await read<WorkCalendar>('lists/holidays-ru.json');

/** A plan on the page, once it is known what became of loading it. It begins on a Tuesday, unless it is said otherwise. */
export async function mount(
  given: Partial<OtklikPlan> & { plan?: Partial<Plan> } = {},
  attributes: Record<string, string> = {},
  lang = 'ru',
): Promise<OtklikPlan> {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('otklik-plan');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const named = 'src' in attributes || 'quiz' in attributes;
  Object.assign(element, named ? given : { template: maturity, calendarData: holidays, ...given });
  element.plan = { startsOn: '2026-09-01', ...given.plan };
  const failed = oneEvent(element, 'otklik-failed');
  place.append(element);
  await Promise.race([failed, waitUntil(() => element.shadowRoot!.querySelector('table'), '', { timeout: 20_000 })]);
  await element.updateComplete;
  return element;
}

export const text = (element: OtklikPlan) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
export const goal = (element: OtklikPlan) =>
  element.shadowRoot!.querySelector('.goal')!.textContent!.replace(/\s+/g, ' ').trim();
export const said = (element: OtklikPlan) =>
  element.shadowRoot!.querySelector('p[role=status]')!.textContent!.replace(/\s+/g, ' ');
export const focused = (element: OtklikPlan) => element.shadowRoot!.activeElement;

/** The row of a step, by the words that it begins with. */
export const row = (element: OtklikPlan, words: string) =>
  [...element.shadowRoot!.querySelectorAll('tbody tr')].find((each) =>
    each.querySelector('.title')!.textContent!.includes(words),
  )!;

/** What stands in a row: the step's title, its days and what it has to spare. */
export const cells = (element: OtklikPlan, words: string) =>
  [...row(element, words).querySelectorAll('td')]
    .slice(1)
    .map((cell) => cell.textContent!.trim().replace(/\u00a0/g, ' '));

export const button = (within: ParentNode, words: string) =>
  [...within.querySelectorAll('button')].find((each) => each.textContent!.trim().startsWith(words))!;

export async function press(
  element: OtklikPlan,
  words: string,
  within: ParentNode = element.shadowRoot!,
): Promise<void> {
  button(within, words).click();
  await element.updateComplete;
  await element.updateComplete;
}

/** The control of that label. */
export const control = (element: OtklikPlan, label: string, within: ParentNode = element.shadowRoot!) =>
  [...within.querySelectorAll('label')]
    .find((each) => each.textContent!.includes(label))!
    .querySelector<HTMLInputElement>('input, select')!;

/** Sets a control as a person does. */
export async function set(element: OtklikPlan, input: HTMLInputElement, value: string | boolean): Promise<void> {
  if (typeof value === 'boolean') input.checked = value;
  else input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}
