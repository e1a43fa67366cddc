import { type Choice, choicesOf, idOf, own, type QuestionOf, sayText } from '@otklik/schema';
import { html } from 'hono/html';
import type { Draw, Drawing, Drawn } from './drawing.ts';
import {
  drawGroup,
  drawLabelled,
  drawNone,
  drawNotes,
  drawOption,
  drawTitle,
  explainedBy,
  invalidIf,
} from './frame.ts';
import { idAt, partName } from './names.ts';
import { placesOf } from './read-answers.ts';

/** The id for the first control of a question, and none for the others. */
const firstAt = (pointer: string, at: number): string | undefined => (at === 0 ? idAt(pointer) : undefined);

export const drawSingle: Draw<QuestionOf<'single'>> = (drawing) => {
  const { form, question, pointer, answer, say } = drawing;
  const choices = choicesOf(form, question).map((choice, at) => {
    const picked = idOf(answer) === choice.id;
    const label = html`<span>${say(choice.title)}</span>`;
    const option = { type: 'radio', name: pointer, value: choice.id, id: firstAt(pointer, at), picked, label } as const;
    return html`${drawOption(option)}${drawOwnWords(drawing, choice, picked ? answer : undefined)}`;
  });
  return drawGroup(drawing, html`<div class="choices">\n${drawNone(pointer, drawing)}${choices}</div>\n`);
};

export const drawYesNo: Draw<QuestionOf<'yesno'>> = (drawing) => {
  const { question, pointer, answer, words, say } = drawing;
  const options = (['yes', 'no'] as const).map((value, at) => {
    const label = html`<span>${question[value] ? say(question[value]) : words.field[value]}</span>`;
    return drawOption({
      type: 'radio',
      name: pointer,
      value,
      id: firstAt(pointer, at),
      picked: answer === value,
      label,
    });
  });
  return drawGroup(drawing, html`<div class="choices side">\n${drawNone(pointer, drawing)}${options}</div>\n`);
};

export const drawMulti: Draw<QuestionOf<'multi'>> = (drawing) => {
  const { form, question, pointer, answer, later, say, errorAt } = drawing;
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const choices = choicesOf(form, question).map((choice, at) => {
    const mine = given.find((each) => idOf(each) === choice.id);
    const label = html`<span>${say(choice.title)}</span>`;
    const more = invalidIf(errorAt(pointer));
    const option = {
      type: 'checkbox',
      name: pointer,
      value: choice.id,
      id: firstAt(pointer, at),
      label,
      more,
    } as const;
    return html`${drawOption({ ...option, picked: mine !== undefined })}${drawOwnWords(drawing, choice, mine)}`;
  });
  const hint = later.field.pick(question.min, question.max);
  return drawGroup(drawing, html`<div class="choices">\n${choices}</div>\n`, { radios: false, hint });
};

export const drawDropdown: Draw<QuestionOf<'dropdown' | 'region'>> = (drawing) => {
  const { form, question, pointer, answer, errorAt } = drawing;
  const choices = choicesOf(form, question);
  const chosen = idOf(answer);
  const select = drawSelect(drawing, {
    name: pointer,
    id: idAt(pointer),
    chosen,
    more: html`${explainedBy(drawing)}${invalidIf(errorAt(pointer))}`,
  });
  const ownWords = choices.map((choice) => drawOwnWords(drawing, choice, choice.id === chosen ? answer : undefined));
  return drawLabelled(drawing, html`${select}${ownWords}`);
};

/** A list for every place, from the first to the last that counts: whoever cannot drag can choose. */
export const drawRank: Draw<QuestionOf<'rank'>> = (drawing) => {
  const { form, question, pointer, answer, later, plain, errorAt } = drawing;
  const order: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const most = placesOf(form, question);
  const places = Array.from({ length: most }, (_, at) => {
    const name = partName(pointer, at + 1);
    const id = at === 0 ? idAt(pointer) : idAt(name);
    const select = drawSelect(drawing, { name, id, chosen: order[at], more: invalidIf(errorAt(pointer)) });
    return html`<li><label for="${id}">${plain.place(at + 1)}</label>\n${select}</li>\n`;
  });
  const all = choicesOf(form, question).length;
  const hint = most < all ? `${plain.rankHint} ${later.field.rankTop(most)}` : plain.rankHint;
  return drawGroup(drawing, html`<ol class="rank">\n${places}</ol>\n`, { radios: false, hint });
};

interface Select {
  name: string;
  id: string;
  chosen: unknown;
  more: Drawn;
}

function drawSelect({ form, question, voice, scope, later }: Drawing, { name, id, chosen, more }: Select): Drawn {
  const options = choicesOf(form, question).map((choice) => {
    const selected = choice.id === chosen ? html` selected` : '';
    return html`<option value="${choice.id}"${selected}>${sayText(choice.title, voice, scope)}</option>\n`;
  });
  return html`<select id="${id}" name="${name}"${more}>
<option value="">${later.field.notChosen}</option>
${options}</select>\n`;
}

/** A statement and a box to tick. Unticked it is as if it had never been touched. */
export const drawConsent: Draw<QuestionOf<'consent'>> = (drawing) => {
  const { question, pointer, answer, later, errorAt } = drawing;
  const { document } = question;
  const option = drawOption({
    ...{ type: 'checkbox', name: pointer, value: 'yes', id: idAt(pointer), picked: answer === true },
    label: html`<span>${drawTitle(drawing)}</span>`,
    more: html`${explainedBy(drawing)}${invalidIf(errorAt(pointer))}`,
  });
  const { document: read, opensInNewTab } = later.field;
  const link =
    document && /^https:/.test(document)
      ? html`<p class="document"><a href="${document}" target="_blank" rel="noopener noreferrer">${read}</a> (${opensInNewTab})</p>\n`
      : '';
  return html`${drawNotes(drawing)}${option}${link}`;
};

/** The line for own words beside a choice that asks for them. Without scripts it is always there. */
function drawOwnWords(drawing: Drawing, choice: Choice, picked: unknown): Drawn {
  if (!choice.write) return '';
  const { pointer, words, voice, scope, errorAt } = drawing;
  const text = own(picked, 'text');
  const label = words.field.ownWords(sayText(choice.title, voice, scope));
  return html`<input class="own" name="${partName(pointer, choice.id)}" value="${typeof text === 'string' ? text : ''}" aria-label="${label}"${invalidIf(errorAt(pointer) && picked !== undefined && !text)} autocomplete="off">\n`;
}
