import { type Question, sayText } from '@otklik/schema';
import { html } from 'hono/html';
import type { Drawing, Drawn } from './drawing.ts';
import { ACT, idAt } from './names.ts';

export const isRequired = (question: Question): boolean => 'required' in question && question.required === true;

/** A question and whether it has to be answered, in words. */
export function drawTitle({ question, words, say }: Drawing): Drawn {
  const title = 'title' in question && question.title ? say(question.title) : question.id;
  const mark = isRequired(question) ? words.field.required : words.field.optional;
  return html`<span class="title">${title}</span> <span class="mark">${mark}</span>`;
}

/** The attributes that tie a control to what explains it: nothing is named that is not there. */
export function explainedBy({ question, pointer, errorAt }: Drawing, hint: Drawn = ''): Drawn {
  const ids = [
    ...(('hint' in question && question.hint) || hint ? [`${idAt(pointer)}.hint`] : []),
    ...(errorAt(pointer) ? [`${idAt(pointer)}.error`] : []),
  ];
  return ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : '';
}

export const invalidIf = (error: unknown): Drawn => (error ? html` aria-invalid="true"` : '');

/** The author's hint, what the kind of question adds to it, and what is wrong. */
export function drawNotes({ question, pointer, errorAt, say }: Drawing, more: Drawn = ''): Drawn {
  const hint = 'hint' in question && question.hint ? say(question.hint) : '';
  return html`${hint || more ? html`<p class="hint" id="${idAt(pointer)}.hint">${hint} ${more}</p>\n` : ''}${drawError(
    pointer,
    errorAt(pointer),
  )}`;
}

/** A sentence about what is wrong, with a sign beside it so that it does not speak by colour alone. */
export const drawError = (pointer: string, error: string | undefined): Drawn =>
  error
    ? html`<p class="error" id="${idAt(pointer)}.error"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 1 19.5 18.5H.5ZM9 7v6h2V7Zm0 7.5v2h2v-2Z"/></svg><span>${error}</span></p>\n`
    : '';

/** A question with one control. */
export const drawLabelled = (drawing: Drawing, control: Drawn, hint: Drawn = ''): Drawn =>
  html`<label class="head" for="${idAt(drawing.pointer)}">${drawTitle(drawing)}</label>
${drawNotes(drawing, hint)}${control}`;

/** A question with several controls. Only one of a radio group can be picked. */
export function drawGroup(
  drawing: Drawing,
  content: Drawn | Drawn[],
  { radios = true, clearable = radios, hint = '' }: { radios?: boolean; clearable?: boolean; hint?: Drawn } = {},
): Drawn {
  const { pointer, errorAt } = drawing;
  return html`<fieldset${radios ? html` role="radiogroup"${invalidIf(errorAt(pointer))}` : ''}${explainedBy(drawing, hint)}>
<legend class="head">${drawTitle(drawing)}</legend>
${drawNotes(drawing, hint)}${content}</fieldset>
${clearable && !isRequired(drawing.question) ? drawClear(drawing) : ''}`;
}

/** Takes the answer away again: a radio, once picked, cannot be unpicked by itself. */
function drawClear({ question, pointer, voice, scope, words }: Drawing): Drawn {
  const title = 'title' in question && question.title ? sayText(question.title, voice, scope) : '';
  return html`<p class="clear">${drawButton({ act: `clear.${pointer}`, words: words.field.clear, look: 'quiet', label: `${words.field.clear}: ${title}` })}</p>\n`;
}

/** One answer to pick, its control inside its label. */
export function drawOption({ type, name, value, id, picked, label, look = 'choice', more = '' }: Option): Drawn {
  return html`<label class="${look}"><input type="${type}" name="${name}" value="${value}"${id ? html` id="${id}"` : ''}${picked ? html` checked` : ''}${more}>${label}</label><br>\n`;
}

interface Option {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  /** Of the first of a group. */
  id?: string | undefined;
  picked: boolean;
  label: Drawn;
  look?: string;
  /** Further attributes. */
  more?: Drawn;
}

/**
 * A button. An `input`, whose words are its value, and the act in its name:
 * text browsers show the value of a `button` and not its words.
 */
export function drawButton({ act, words, look = '', lang, label }: Button): Drawn {
  const more = html`${look ? html` class="${look}"` : ''}${lang ? html` lang="${lang}"` : ''}${label ? html` aria-label="${label}"` : ''}`;
  return html`<input type="submit" name="${ACT}.${act}" value="${words}"${more}>\n`;
}

interface Button {
  /** The name of an act, with what it is done to after a dot. */
  act: string;
  words: string;
  look?: 'primary' | 'quiet' | '';
  lang?: string | undefined;
  /** Its name where the words alone do not say what it is about. */
  label?: string;
}

/**
 * The first of a group of radios, for text browsers: where none is picked they
 * pick the first by themselves, and that may be nobody's answer. Stylesheets hide it.
 */
export const drawNone = (name: string, { later }: Pick<Drawing, 'later'>): Drawn =>
  html`<label class="none"><input type="radio" name="${name}" value="">${later.field.notChosen}</label><br>\n`;
