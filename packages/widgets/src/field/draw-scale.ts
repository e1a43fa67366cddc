import { type QuestionOf, type Scale, scaleOf } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { Draw, Drawing } from './drawing.ts';
import { drawFace } from './faces.ts';
import { drawError, drawGroup } from './frame.ts';
import { moreWords } from './more-words.ts';
import { drawRadio } from './radio.ts';

type Stepped = QuestionOf<'scale' | 'faces' | 'recommend' | 'ladder' | 'retro'>;

/** The radios of one scale. */
interface Steps {
  name: string;
  answer: unknown;
  reply(answer: unknown): void;
}

export const drawScale: Draw<QuestionOf<'scale' | 'faces' | 'recommend' | 'ladder'>> = (drawing) =>
  drawGroup(drawing, drawSteps(drawing, { name: 'answer', answer: drawing.answer, reply: drawing.reply }));

/** The two halves stand apart, now before then: side by side people answer them by each other. */
export const drawRetro: Draw<QuestionOf<'retro'>> = (drawing) => {
  const { question, answer, say, errorIn, reply } = drawing;
  const both = typeof answer === 'object' && answer !== null ? (answer as { before?: unknown; now?: unknown }) : {};
  const half = (part: 'now' | 'before') => {
    const error = errorIn(part);
    return html`
      <fieldset
        role="radiogroup"
        class="half"
        aria-describedby=${`${part}-error`}
        aria-invalid=${error === nothing && drawing.error === nothing ? nothing : 'true'}
      >
        <legend class="part">${question[part] ? say(question[part]) : moreWords(drawing)[part]}</legend>
        ${drawError(`${part}-error`, error)}
        ${drawSteps(drawing, { name: part, answer: both[part], reply: (step) => reply({ ...both, [part]: step }) })}
      </fieldset>
    `;
  };
  return drawGroup(drawing, [half('now'), half('before')], { radios: false, clearable: true });
};

function drawSteps({ question, say }: Drawing<Stepped>, { name, answer, reply }: Steps): TemplateResult {
  const scale = scaleOf(question);
  const numbers = [...Array(scale.to - scale.from + 1).keys()].map((at) => scale.from + at);
  const steps = numbers.map((number, at) =>
    drawRadio({
      name,
      picked: answer === number,
      look: 'step',
      label: html`${drawPicture(question.kind, at, numbers.length)}
        <span class="words">${question.kind === 'faces' ? nothing : html`<b>${number}</b>`} ${drawWord(scale, number, say)}</span>`,
      pick: () => reply(number),
    }),
  );
  const aside = scale.aside.map(({ id, title }) =>
    drawRadio({
      name,
      picked: answer === id,
      label: html`<span>${say(title)}</span>`,
      pick: () => reply(id),
    }),
  );
  const look = question.kind === 'retro' ? 'scale' : question.kind;
  return html`
    ${
      scale.ends
        ? html`<p class="ends" aria-hidden="true"><span>${scale.from}\u00A0— ${say(scale.ends.low)}</span> <span>${scale.to}\u00A0— ${say(scale.ends.high)}</span></p>`
        : nothing
    }
    <div class=${`steps ${look} ${scale.steps.length > 0 ? 'worded' : 'bare'} ${numbers.length > 3 ? 'many' : ''}`}>${steps}</div>
    ${aside.length > 0 ? html`<div class="choices side aside">${aside}</div>` : nothing}
  `;
}

const drawPicture = (kind: Stepped['kind'], at: number, count: number) => {
  if (kind === 'faces') return drawFace(at, count);
  if (kind !== 'ladder') return nothing;
  // Attributes, not styles: a strict page allows no `style`.
  const height = Math.round((100 * (at + 1)) / count);
  return html`<svg class="rung" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
    <rect width="10" y=${100 - height} height=${height} />
  </svg>`;
};

/** The word of a step. The ends of a scale stand above it, so there they are only for screen readers. */
function drawWord({ steps, ends, from, to }: Scale, number: number, say: Drawing['say']) {
  const word = steps[number - from];
  if (word !== undefined) return html`<span>${say(word)}</span>`;
  if (!ends || (number !== from && number !== to)) return nothing;
  return html`<span class="unseen">${say(number === from ? ends.low : ends.high)}</span>`;
}
