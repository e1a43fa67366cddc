import type { DimensionOutcome } from '@otklik/schema/engine';
import { curveLinearClosed, lineRadial } from 'd3-shape';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { QuizView } from './view.ts';

const RADIUS = 100;
interface Spot {
  at: number;
  score: number;
}

const ROOM = { x: 200, y: 138 };
const RINGS = [25, 50, 75, 100];

/**
 * Scores as a shape, beside the one of last time. A picture: the table under it
 * says the same. Tells the two apart by fill and dashes, not by colour.
 */
export function drawRadar(view: QuizView): TemplateResult | typeof nothing {
  const { outcome, conduct, words, voice } = view;
  const { dimensions } = outcome;
  if (dimensions.length < 3) return nothing;
  const before = conduct.lastComparable;
  const turn = (2 * Math.PI) / dimensions.length;
  const line = lineRadial<Spot>()
    .angle(({ at }) => at * turn)
    .radius(({ score }) => (score * RADIUS) / 100)
    .curve(curveLinearClosed);
  /** A dimension without a score is passed by: it is not a zero. */
  const shape = (scores: readonly (number | undefined)[]) =>
    line(scores.flatMap((score, at) => (score === undefined ? [] : [{ at, score }])));
  const now = dimensions.map(({ score }) => score);
  const then = before && dimensions.map(({ id }) => before.scores[id]);
  const day = before ? conduct.dayOf(before.on, voice.lang) : '';

  return html`<figure class="radar">
    <svg viewBox=${`${-ROOM.x} ${-ROOM.y} ${2 * ROOM.x} ${2 * ROOM.y}`} role="img" aria-labelledby="radar-name" aria-describedby="radar-more">
      <title id="radar-name">${words.dimensions.radar}</title>
      <desc id="radar-more">${words.dimensions.seeTable}</desc>
      ${RINGS.map((ring) => svg`<path class="ring" d=${shape(dimensions.map(() => ring))} />`)}
      ${dimensions.map(({ score }, at) => svg`<line class=${score === undefined ? 'axis unknown' : 'axis'} x2=${pointAt(at * turn, RADIUS).x} y2=${pointAt(at * turn, RADIUS).y} />`)}
      ${then ? svg`<path class="before" d=${shape(then)} />` : nothing}
      <path class="now" d=${shape(now)} />
      ${now.map((score, at) => (score === undefined ? nothing : drawDot(at * turn, score)))}
      ${dimensions.map((dimension, at) => drawName(view, dimension, at, at * turn))}
    </svg>
    ${
      then
        ? html`<figcaption>
            <span class="key now">${words.dimensions.radarNow}</span> <span class="key before">${words.dimensions.radarBefore(day)}</span>
          </figcaption>`
        : nothing
    }
  </figure>`;
}

const pointAt = (angle: number, radius: number) => ({
  x: round(radius * Math.sin(angle)),
  y: round(-radius * Math.cos(angle)),
});

const round = (length: number): number => Math.round(length * 10) / 10;

function drawDot(angle: number, score: number) {
  const { x, y } = pointAt(angle, (score * RADIUS) / 100);
  return svg`<circle class="dot" cx=${x} cy=${y} r="3.5" />`;
}

/** The name of a dimension beside its axis, with the number that it has in the table. */
function drawName({ sitting, plain }: QuizView, { id }: DimensionOutcome, at: number, angle: number) {
  const dimension = sitting.quiz.dimensions.find((each) => each.id === id)!;
  const { x, y } = pointAt(angle, RADIUS + 12);
  const anchor = Math.abs(x) < 8 ? 'middle' : x > 0 ? 'start' : 'end';
  const middle = y < -RADIUS ? '0' : y > RADIUS ? '0.8em' : '0.35em';
  return svg`<text x=${x} y=${y} dy=${middle} text-anchor=${anchor}>${at + 1}. ${plain(dimension.short ?? dimension.title)}</text>`;
}
