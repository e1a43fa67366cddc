import { MOST_LETTERS, type QuestionOf } from '@otklik/schema';
import { localNumber, textOf } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import type { Draw, Drawing, Drawn } from './drawing.ts';
import { drawGroup, drawLabelled, explainedBy, invalidIf } from './frame.ts';
import { idAt, partName } from './names.ts';

/** How a line of text is offered to the browser: its keyboard and its memory. */
interface Line {
  type?: 'text' | 'email' | 'tel' | 'url';
  inputmode?: string;
  autocomplete?: string | undefined;
  size: 'short' | 'long';
}

export const drawText: Draw<QuestionOf<'text'>> = (drawing) =>
  drawLine(drawing, { size: 'long', autocomplete: drawing.question.autocomplete });

export const drawEmail: Draw<QuestionOf<'email'>> = (drawing) =>
  drawLine(drawing, { type: 'email', inputmode: 'email', autocomplete: 'email', size: 'long' });

export const drawPhone: Draw<QuestionOf<'phone'>> = (drawing) =>
  drawLine(drawing, { type: 'tel', inputmode: 'tel', autocomplete: 'tel', size: 'short' });

export const drawUrl: Draw<QuestionOf<'url'>> = (drawing) =>
  drawLine(drawing, { type: 'url', inputmode: 'url', autocomplete: 'url', size: 'long' });

const drawLine = (drawing: Drawing<QuestionOf<'text' | 'email' | 'phone' | 'url'>>, line: Line): Drawn =>
  drawLabelled(drawing, drawInput(drawing, line, textOf(drawing.answer)));

function drawInput(drawing: Drawing, { type = 'text', inputmode, autocomplete, size }: Line, value: string): Drawn {
  const { pointer, forgets, errorAt } = drawing;
  const mode = inputmode ? html` inputmode="${inputmode}"` : '';
  const memory = autocomplete && !forgets ? html` autocomplete="${autocomplete}"` : html` autocomplete="off"`;
  return html`<input id="${idAt(pointer)}" name="${pointer}" class="${size}" type="${type}" value="${value}"${mode}${memory}${explainedBy(drawing)}${invalidIf(errorAt(pointer))}>\n`;
}

/** The first line end inside a text area belongs to the page, so the text begins after one. */
export const drawLongText: Draw<QuestionOf<'longtext'>> = (drawing) => {
  const { question, pointer, answer, errorAt } = drawing;
  const most = question.maxLength ?? MOST_LETTERS.longtext!;
  const area = html`<textarea id="${idAt(pointer)}" name="${pointer}" rows="${most > 500 ? 5 : 3}" autocomplete="off"${explainedBy(drawing)}${invalidIf(errorAt(pointer))}>
${textOf(answer)}</textarea>\n`;
  return drawLabelled(drawing, area);
};

export const drawNumber: Draw<QuestionOf<'number'>> = (drawing) => {
  const { question, answer, voice, say } = drawing;
  // A phone's keyboard of digits has no minus.
  const inputmode = (question.min ?? 0) < 0 ? 'text' : question.whole ? 'numeric' : 'decimal';
  const input = drawInput(drawing, { inputmode, size: 'short' }, localNumber(answer, voice.lang));
  return drawLabelled(
    drawing,
    question.unit ? html`<span class="measure">${input}<span>${say(question.unit)}</span></span>\n` : input,
  );
};

/** Text and not the browser's own control: of half a time that one would send nothing. */
export const drawTime: Draw<QuestionOf<'time'>> = (drawing) => {
  const { plain } = drawing;
  const { pointer, answer, errorAt } = drawing;
  const input = html`<input id="${idAt(pointer)}" name="${pointer}" class="short" value="${textOf(answer)}" inputmode="text" autocomplete="off"${explainedBy(drawing, plain.timeHint)}${invalidIf(errorAt(pointer))}>\n`;
  return drawLabelled(drawing, input, plain.timeHint);
};

/** Three lines, as people say a date. Half of it comes back as half, and is asked for. */
export const drawDate: Draw<QuestionOf<'date'>> = (drawing) => {
  const { pointer, answer, plain, errorAt } = drawing;
  const [year = '', month = '', ...rest] = textOf(answer).split('-');
  const day = rest.join('-');
  const parts = [
    ['day', plain.day, day],
    ['month', plain.month, month],
    ['year', plain.year, year],
  ] as const;
  const inputs = parts.map(([part, label, value], at) => {
    const name = partName(pointer, part);
    const id = at === 0 ? idAt(pointer) : idAt(name);
    return html`<span class="part-of-date"><label for="${id}">${label}</label> <input id="${id}" name="${name}" class="${part}" value="${value}" inputmode="numeric" autocomplete="off"${invalidIf(errorAt(pointer))}></span>\n`;
  });
  return drawGroup(drawing, html`<div class="date">\n${inputs}</div>\n`, { radios: false, hint: plain.dateHint });
};

export const drawComputed: Draw<QuestionOf<'computed'>> = ({ question, answer, voice, later, say }) => {
  if (!question.title) return '';
  const isKnown = typeof answer === 'number';
  const value = isKnown ? new Intl.NumberFormat(voice.lang).format(answer) : later.field.notKnown;
  const unit = isKnown && question.unit ? html` ${say(question.unit)}` : '';
  return html`<p class="computed"><span class="title">${say(question.title)}</span> <output>${value}${unit}</output></p>\n`;
};
