import { type Choice, choicesOf, idOf, type Picked, type QuestionOf } from '@otklik/schema/engine';
import { html, nothing } from 'lit';
import type { Draw, Drawing } from './drawing.ts';
import { drawGroup } from './frame.ts';
import type { drawOwnWords } from './own-words.ts';
import { drawRadio } from './radio.ts';

/** One of several. The line for own words beside a choice comes later than the choices. */
export const drawSingle = (drawing: Drawing<QuestionOf<'single'>>, drawOwn?: typeof drawOwnWords): ReturnType<Draw> => {
  const { form, question, answer, say, reply } = drawing;
  const choices = choicesOf(form, question).map((choice) => {
    const picked = idOf(answer) === choice.id;
    const label = html`<span>${say(choice.title)}</span>`;
    return html`${drawRadio({ name: 'answer', picked, label, pick: () => reply(pickedAs(drawing, choice)) })}
    ${picked && drawOwn ? drawOwn(drawing, choice, answer, (mine, how) => drawing[how](mine)) : nothing}`;
  });
  return drawGroup(drawing, html`<div class="choices">${choices}</div>`);
};

export const drawYesNo: Draw<QuestionOf<'yesno'>> = (drawing) => {
  const { question, answer, words, say, reply } = drawing;
  const option = (id: 'yes' | 'no') =>
    drawRadio({
      name: 'answer',
      picked: answer === id,
      label: html`<span>${question[id] ? say(question[id]) : words.field[id]}</span>`,
      pick: () => reply(id),
    });
  return drawGroup(drawing, html`<div class="choices side">${option('yes')}${option('no')}</div>`);
};

/** A choice as it is answered once picked; one that asks for own words gets those that were written before. */
export const pickedAs = ({ typed }: Pick<Drawing, 'typed'>, { id, write }: Choice): Picked =>
  write ? { choice: id, text: typed.get(id) ?? '' } : id;
