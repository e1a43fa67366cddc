import { fixture, html } from '@open-wc/testing';
import {
  type Answers,
  askedQuestions,
  checkAnswers,
  type Fault,
  type Form,
  type Item,
  type Voice,
} from '@otklik/schema/engine';
import { form as formOf } from '@otklik/schema/testing';
import '../field/otklik-field.ts';
import type { OtklikField } from '../field/field.ts';
import { bringLater } from '../internal/bring-later.ts';
import { describeFault } from '../internal/fault-words.ts';
import { bringWords } from '../words/dictionaries.ts';
import { laterWordsFor } from '../words/later.ts';

interface Setting extends Partial<Voice> {
  answer?: unknown;
  disabled?: boolean;
  dir?: 'ltr' | 'rtl';
  theme?: 'light' | 'dark';
  /** Shows what `checkAnswers` finds wrong. */
  checked?: boolean;
  /** Asked before it and answered so. */
  before?: Item[];
  answers?: Answers;
  lists?: Form['lists'];
}

/** Draws one question as a form would, and draws it again with another answer. */
export async function ask(question: Item, setting: Setting = {}) {
  const { answer, answers = {}, before = [], lang = 'ru', dir = 'ltr', theme = 'light', disabled = false } = setting;
  const form = formOf([...before, question], setting.lists && { lists: setting.lists });
  const voice: Voice = { lang, profile: setting.profile ?? 'standard' };

  const askedWith = (given: unknown) => {
    const all = given === undefined ? answers : { ...answers, [question.id]: given };
    const asked = askedQuestions(form, all as Answers).at(-1)!;
    const describe = (fault: Fault) =>
      describeFault(fault, question as never, laterWordsFor(lang, voice.profile), voice, asked.scope);
    const found = setting.checked ? checkAnswers(form, all as Answers) : [];
    const faults = found.map((fault) => ({ ...fault, sentence: describe(fault) }));
    return { asked, faults };
  };

  await Promise.all([bringWords(lang), bringLater()]);
  const { asked, faults } = askedWith(answer);
  const place = await fixture<HTMLElement>(html`
    <div lang=${lang} dir=${dir}>
      <otklik-field
        theme=${theme}
        .form=${form}
        .asked=${asked}
        .voice=${voice}
        .faults=${faults}
        ?disabled=${disabled}
      ></otklik-field>
    </div>
  `);
  const field = place.querySelector<OtklikField>('otklik-field')!;
  await field.updateComplete;

  return {
    field,
    root: field.shadowRoot!,
    /** What the field told its form, in order. */
    told: listen(field),
    /** The form draws the question again. */
    async again(given: unknown): Promise<void> {
      Object.assign(field, askedWith(given));
      await field.updateComplete;
    },
  };
}

function listen(field: OtklikField): { type: string; answer: unknown }[] {
  const told: { type: string; answer: unknown }[] = [];
  const note = ({ type }: Event) => void told.push({ type, answer: field.answer });
  field.addEventListener('input', note);
  field.addEventListener('change', note);
  return told;
}

/** A control by the words that a screen reader would call it. */
export function control<Kind extends HTMLElement = HTMLInputElement>(root: ShadowRoot, name: string | RegExp): Kind {
  const controls = [...root.querySelectorAll<HTMLElement>('input, select, textarea, button')];
  const found = controls.find((each) => {
    const said = nameOf(each);
    return typeof name === 'string' ? said === name : name.test(said);
  });
  if (!found) throw new Error(`No control is called ${name}. There are: ${controls.map(nameOf).join(' | ')}`);
  return found as Kind;
}

const nameOf = (control: HTMLElement): string => {
  const labels = control instanceof HTMLButtonElement ? [] : [...((control as HTMLInputElement).labels ?? [])];
  const text = control.ariaLabel ?? (labels.length > 0 ? labels.map(words).join(' ') : words(control));
  return text.replace(/\s+/g, ' ').trim();
};

const words = (element: Element): string => element.textContent ?? '';

/** What `aria-describedby` of a control or of its groups says. */
export function explained(root: ShadowRoot, element: Element): string {
  const ids: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement)
    ids.push(...(at.getAttribute('aria-describedby') ?? '').split(' '));
  return ids
    .map((id) => (id && root.getElementById(id)?.textContent) || '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
