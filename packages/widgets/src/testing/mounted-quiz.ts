import { fixture, html, oneEvent, waitUntil as waitAtMost } from '@open-wc/testing';
import type { Quiz } from '@otklik/schema/engine';
import type { QuizClient } from '@otklik/sdk/quizzes';
import { bringLater } from '../internal/bring-later.ts';
import type { OtklikQuiz } from '../quiz/quiz.ts';
import '../quiz/otklik-quiz.ts';
import { drawn as formDrawn } from './mounted-form.ts';

/** Waits as long as a busy machine may need. */
export const waitUntil = (holds: () => unknown) => waitAtMost(holds as () => boolean, undefined, { timeout: 8_000 });

/** Where the packs of content are, beside the tests. */
export const PACKS = '/packages/content/packs';
export const MATURITY = `${PACKS}/maturity/quizzes/maturity.json`;

export const maturity = (await (await fetch(MATURITY)).json()) as Quiz;

// What comes behind the first drawing is there before the tests begin.
await bringLater();

/** A quiz on the page, once it is known what became of loading it. */
export async function mount(
  attributes: Record<string, string>,
  definition?: Quiz,
  lang = 'ru',
  client?: QuizClient,
): Promise<OtklikQuiz> {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('otklik-quiz');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (definition) element.definition = definition;
  if (client) element.client = client;
  const settled = Promise.race([oneEvent(element, 'otklik-loaded'), oneEvent(element, 'otklik-failed')]);
  place.append(element);
  await settled;
  await drawn(element);
  return element;
}

export async function drawn(element: OtklikQuiz): Promise<void> {
  await element.updateComplete;
  const form = formOf(element);
  if (form) await formDrawn(form);
  await element.updateComplete;
}

export const formOf = (element: OtklikQuiz) => element.shadowRoot!.querySelector('otklik-form');

/** What can be read of a quiz, without what is hidden. */
export const text = (element: OtklikQuiz) => {
  const shown = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.asking:not([hidden]), .result, .state')];
  return shown
    .map((each) => each.textContent)
    .join(' ')
    .replace(/\s+/g, ' ');
};

export const within = (element: OtklikQuiz, part: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${part}"]`);
export const say = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export const button = (element: OtklikQuiz, words: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent!.trim() === words)!;

export async function press(element: OtklikQuiz, words: string): Promise<void> {
  button(element, words).click();
  await drawn(element);
}

/** Answers by dimension, four letters each, as in the golden vectors: a step, `n` for «не применимо», `d` for «не знаю», `-` for none. */
export function answersBy(given: Record<string, string>, otherwise: string): Record<string, number | string> {
  const answers: Record<string, number | string> = {};
  for (const { id, statements } of maturity.dimensions) {
    for (const [at, letter] of [...(given[id] ?? otherwise)].entries()) {
      const name = statements[at]!.id;
      if (letter === 'n') answers[name] = 'na';
      else if (letter === 'd') answers[name] = 'dk';
      else if (letter !== '-') answers[name] = Number(letter);
    }
  }
  return answers;
}

/** Good work, and nobody is told what came of it: golden vector B. */
export const SILENT = answersBy(
  {
    ...{ culture: '3332', design: '4333', collect: '4434', inclusion: '32n3' },
    ...{ ethics: '3343', analysis: '3334', dialogue: '2322', closeloop: '1101' },
  },
  '',
);

/** Answers everything and asks for the result. */
export async function finish(element: OtklikQuiz, answers: Record<string, number | string>): Promise<void> {
  element.value = answers;
  await waitUntil(() => formOf(element)!.value['s1'] === answers['s1']);
  const scored = oneEvent(element, 'otklik-scored');
  await element.submit();
  await scored;
  await drawn(element);
}

/** Ticks or unticks the box with these words. */
export async function tick(element: OtklikQuiz, words: string, on: boolean): Promise<void> {
  const label = [...element.shadowRoot!.querySelectorAll('label')].find((each) => each.textContent!.includes(words))!;
  const box = label.querySelector('input')!;
  if (box.checked !== on) box.click();
  await drawn(element);
}

/** Why what was brought is not shown. */
export const fault = (element: OtklikQuiz) => say(element.shadowRoot!.querySelector('.bring .error'));

/** Brings a file. */
export async function openFile(element: OtklikQuiz, content: unknown): Promise<void> {
  const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const chosen = new DataTransfer();
  chosen.items.add(new File([typeof content === 'string' ? content : JSON.stringify(content)], 'result.json'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
  await waitUntil(() => within(element, 'result') || fault(element) !== '');
  await drawn(element);
}

/** What the person would get by «Скачать файл». */
export async function download(element: OtklikQuiz): Promise<unknown> {
  const create = URL.createObjectURL;
  let blob: Blob | undefined;
  URL.createObjectURL = (given) => create.call(URL, (blob = given as Blob));
  const stop = (event: Event) => (event.target as Element).matches('a[download]') && event.preventDefault();
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = () => undefined;
  document.addEventListener('click', stop);
  await press(element, 'Скачать файл с\u00a0заметками');
  HTMLAnchorElement.prototype.click = click;
  document.removeEventListener('click', stop);
  URL.createObjectURL = create;
  return JSON.parse(await blob!.text()) as unknown;
}
