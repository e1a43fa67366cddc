import { choicesOf, own, type QuestionOf, type Scale, scaleOf } from '@otklik/schema';
import { facePaths } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import type { Draw, Drawing, Drawn } from './drawing.ts';
import { drawError, drawGroup, drawNone, drawOption, invalidIf } from './frame.ts';
import { asideValue, idAt, insideName } from './names.ts';

type Stepped = QuestionOf<'scale' | 'faces' | 'recommend' | 'ladder' | 'retro'>;

export const drawScale: Draw<QuestionOf<'scale' | 'faces' | 'recommend' | 'ladder'>> = (drawing) =>
  drawGroup(drawing, drawSteps(drawing, drawing.pointer, drawing.answer));

/** The two halves stand apart, now before then: side by side people answer them by each other. */
export const drawRetro: Draw<QuestionOf<'retro'>> = (drawing) => {
  const { question, pointer, answer, later, say } = drawing;
  const halves = (['now', 'before'] as const).map((part) => {
    const name = insideName(pointer, part);
    const title = question[part] ? say(question[part]) : later.field[part];
    return html`<fieldset class="half" role="radiogroup"${explains(drawing, name)}>
<legend class="part">${title}</legend>
${drawError(name, drawing.errorAt(name))}${drawSteps(drawing, name, own(answer, part))}</fieldset>\n`;
  });
  return drawGroup(drawing, halves, { radios: false, clearable: true });
};

/** Each row is a radio group of its own. */
export const drawMatrix: Draw<QuestionOf<'matrix'>> = (drawing) => {
  const { form, question, pointer, answer, say, errorAt } = drawing;
  const columns = choicesOf(form, question);
  const rows = question.rows.map(({ id, title }) => {
    const name = insideName(pointer, id);
    const cells = columns.map((column, at) =>
      drawOption({
        ...{ type: 'radio', name, value: column.id, id: at === 0 ? idAt(name) : undefined },
        picked: own(answer, id) === column.id,
        label: html`<span>${say(column.title)}</span>`,
      }),
    );
    return html`<fieldset class="row" role="radiogroup"${explains(drawing, name)}>
<legend class="part">${say(title)}</legend>
${drawError(name, errorAt(name))}<div class="choices side">
${drawNone(name, drawing)}${cells}</div>
</fieldset>\n`;
  });
  return drawGroup(drawing, rows, { radios: false, clearable: true });
};

/** What ties a part of a question to what is wrong with it. */
const explains = ({ pointer, errorAt }: Drawing, name: string): Drawn =>
  html`${errorAt(name) ? html` aria-describedby="${idAt(name)}.error"` : ''}${invalidIf(errorAt(name) ?? errorAt(pointer))}`;

function drawSteps({ question, later, say }: Drawing<Stepped>, name: string, answer: unknown): Drawn {
  const scale = scaleOf(question);
  const numbers = Array.from({ length: scale.to - scale.from + 1 }, (_, at) => scale.from + at);
  const steps = numbers.map((number, at) => {
    const picture = question.kind === 'faces' ? drawFace(at, numbers.length) : '';
    const words = html`${question.kind === 'faces' ? '' : html`<b>${number}</b> `}${drawWord(scale, number, say)}`;
    return drawOption({
      ...{ type: 'radio', name, value: String(number), id: at === 0 ? idAt(name) : undefined, look: 'step' },
      picked: answer === number,
      label: html`${picture}<span class="words">${words}</span>`,
    });
  });
  const aside = scale.aside.map(({ id, title }) =>
    drawOption({
      ...{ type: 'radio', name, value: asideValue(id), picked: answer === id },
      label: html`<span>${say(title)}</span>`,
    }),
  );
  const { ends } = scale;
  return html`${
    ends
      ? html`<p class="ends" aria-hidden="true"><span>${scale.from}&nbsp;— ${say(ends.low)}</span> <span>${scale.to}&nbsp;— ${say(ends.high)}</span></p>\n`
      : ''
  }<div class="steps ${question.kind} ${scale.steps.length > 0 ? 'worded' : 'bare'}">
${drawNone(name, { later })}${steps}</div>
${aside.length > 0 ? html`<div class="choices side aside">\n${aside}</div>\n` : ''}`;
}

/** The word of a step. The ends of a scale stand above it, so there they are only for screen readers. */
function drawWord({ steps, ends, from, to }: Scale, number: number, say: Drawing['say']): Drawn {
  const word = steps[number - from];
  if (word !== undefined) return html`<span>${say(word)}</span>`;
  if (!ends || (number !== from && number !== to)) return '';
  return html`<span class="unseen">${say(number === from ? ends.low : ends.high)}</span>`;
}

function drawFace(at: number, count: number): Drawn {
  const { eyes, mouth, laughs } = facePaths(at, count);
  return html`<svg class="face" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="21.5"/><path class="eyes" d="${eyes}"/><path class="mouth${laughs ? ' open' : ''}" d="${mouth}"/></svg>`;
}
