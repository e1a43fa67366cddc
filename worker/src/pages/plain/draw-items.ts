import {
  type AskedGroup,
  type AskedItem,
  type AskedQuestion,
  type AskedRepeat,
  type Form,
  type Group,
  type Repeat,
  type Said,
  say,
  sayText,
  type Scope,
} from '@otklik/schema';
import { html } from 'hono/html';
import { drawButton } from './frame.ts';
import { drawQuestion } from './draw-question.ts';
import type { Drawn, Speech } from './drawing.ts';
import { HERE, idAt } from './names.ts';
import { spoken } from './rich.ts';

/** All that the items of one page look at. */
export interface Asking extends Speech {
  form: Form;
  /** Sentences by the pointer of what they are about. */
  errors: ReadonlyMap<string, string>;
  /** The pointer of what the page shows first. */
  first: string;
}

/** Draws a part of an interview. */
export const drawItems = (asking: Asking, items: readonly AskedItem[]): Drawn[] =>
  items.map((item) => {
    if (item.kind === 'group') return drawGroup(asking, item);
    return item.kind === 'repeat' ? drawRepeat(asking, item) : drawAsked(asking, item);
  });

/** What the page shows first has that id, and takes the focus. */
const here = ({ first }: Asking, pointer: string): Drawn =>
  first === pointer ? html` id="${HERE}" tabindex="-1"` : '';

function drawAsked(asking: Asking, { question, pointer, answer, scope }: AskedQuestion): Drawn {
  if (question.kind === 'hidden') return '';
  const { form, voice, errors } = asking;
  const drawn = drawQuestion({
    ...asking,
    ...{ question, pointer, answer, scope, forgets: form.sensitive === true },
    errorAt: (at) => errors.get(at),
    say: (text) => spoken(text, voice, scope),
  });
  return html`<div class="field ${question.kind}"${here(asking, pointer)}>\n${drawn}</div>\n`;
}

function drawGroup(asking: Asking, { group, items, scope, pointer }: AskedGroup): Drawn {
  const named = group.title ? html` role="group" aria-labelledby="${idAt(pointer)}"` : '';
  return html`<div class="group"${named}>\n${drawHeading(asking, group, pointer, scope)}${drawItems(asking, items)}</div>\n`;
}

const drawHeading = ({ voice }: Asking, { title, hint }: Group | Repeat, pointer: string, scope: Scope): Drawn =>
  html`${title ? html`<h3 id="${idAt(pointer)}">${spoken(title, voice, scope)}</h3>\n` : ''}${
    hint ? html`<p class="hint">${spoken(hint, voice, scope)}</p>\n` : ''
  }`;

/** The fillings of a repeat, and the buttons that add and remove them. */
function drawRepeat(asking: Asking, { repeat, fillings, scope, pointer }: AskedRepeat): Drawn {
  const { voice, later, errors } = asking;
  const name = (at: number) => `${sayText(repeat.each ?? repeat.title, voice, scope)} ${at + 1}`;
  const mayRemove = fillings.length > (repeat.min ?? 0);
  const mayAdd = fillings.length < (repeat.max ?? 10);
  const error = errors.get(pointer);

  return html`<div class="group repeat" role="group" aria-labelledby="${idAt(pointer)}"${here(asking, pointer)}>
${drawHeading(asking, repeat, pointer, scope)}${
    error ? html`<p class="error" id="${idAt(pointer)}.error"><span>${error}</span></p>\n` : ''
  }${fillings.map(
    (filling, at) => html`<fieldset class="filling"${here(asking, filling.pointer)}>
<legend>${name(at)}</legend>
${drawItems(asking, filling.items)}${
      mayRemove
        ? html`<p>${drawButton({ act: `remove.${filling.pointer}`, words: later.form.removeFilling(name(at)), look: 'quiet' })}</p>\n`
        : ''
    }</fieldset>\n`,
  )}${
    mayAdd
      ? html`<p>${drawButton({ act: `add.${pointer}`, ...(repeat.add ? buttonWords(say(repeat.add, voice, scope)) : { words: later.form.addFilling }) })}</p>\n`
      : ''
  }</div>\n`;
}

const buttonWords = ({ text, lang }: Said) => ({ words: text, lang });
