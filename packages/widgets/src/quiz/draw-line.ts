import { type LinePoint, movesBetween } from '@otklik/schema/engine';
import { line } from 'd3-shape';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { lineRu } from '../words/quiz-line-ru.ts';
import type { QuizView } from './view.ts';

/** How it went from time to time: a line, the same as a table, and what has moved since last time. */
export function drawLine(view: QuizView): TemplateResult | typeof nothing {
  const { conduct, words, voice, say, points, sitting } = view;
  const its = words.line ?? lineRu.line;
  const all = conduct.line;
  if (all.length < 2) return nothing;
  const changes = [...new Set(all.flatMap((point) => point.changes))];
  return html`<section class="line" part="line">
    <h3 id="line">${its.title}</h3>
    ${drawMoves(view)} ${drawCurve(view, all)}
    <table role="table" class="folding" aria-labelledby="line">
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${its.day}</th>
          <th role="columnheader" scope="col">${words.dimensions.level}</th>
          <th role="columnheader" scope="col" class="number">${words.dimensions.points}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ on, level, score, comparable, express }) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${conduct.dayOf(on, voice.lang)}${express ? html`<br /><small>${its.expressPoint}</small>` : comparable ? nothing : html`<br /><small>${its.notComparable}</small>`}</th>
              <td role="cell" data-label=${words.dimensions.level}>${level === undefined ? '—' : level}${comparable && level !== undefined && sitting.quiz.levels[level] ? html`\u00a0· ${say(sitting.quiz.levels[level].title)}` : nothing}</td>
              <td role="cell" class="number">${score === undefined ? '—' : points(score)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${changes.map((change) => html`<p class="hint">${say(change)}</p>`)}
  </section>`;
}

/** What moved since last time, by five points at least: less may be chance. */
const NOTABLE = 5;

function drawMoves({ conduct, latest, words, say, points }: QuizView): TemplateResult | typeof nothing {
  const its = words.line ?? lineRu.line;
  const before = conduct.lastComparable;
  const now = conduct.line.at(-1);
  if (!before || !now?.comparable) return nothing;
  const moves = Object.entries(movesBetween(before, now))
    .filter(([, move]) => Math.abs(move) >= NOTABLE)
    .sort(([, left], [, right]) => right - left);
  const titleOf = (id: string) => latest.dimensions.find((each) => each.id === id)?.title ?? id;
  return html`<p>${its.since}:</p>
    ${
      moves.length === 0
        ? html`<p>${its.same}</p>`
        : html`<ul>
            ${moves.map(
              ([id, move]) =>
                html`<li>
                  <b>${say(titleOf(id))}</b>: ${move > 0 ? its.up(points(move)) : its.down(points(-move))}
                  (${its.between(points(before.scores[id]!), points(now.scores[id]!))})
                </li>`,
            )}
          </ul>`
    }`;
}

const WIDTH = 320;
const HEIGHT = 120;

function drawCurve({ words, points }: QuizView, all: readonly LinePoint[]): TemplateResult | typeof nothing {
  const its = words.line ?? lineRu.line;
  const seen = all.filter(({ comparable, score }) => comparable && score !== undefined);
  if (seen.length < 2) return nothing;
  const days = seen.map(({ on }) => Date.parse(on));
  const length = days.at(-1)! - days[0]!;
  // Taken twice on one day, they would stand on each other.
  const partOf = (at: number) => (length > 0 ? (days[at]! - days[0]!) / length : at / (seen.length - 1));
  const spots = seen.map(({ score }, at) => ({
    x: Math.round(WIDTH * partOf(at)),
    y: Math.round(HEIGHT - (HEIGHT * score!) / 100),
    score: score!,
  }));
  const path = line<{ x: number; y: number }>(
    ({ x }) => x,
    ({ y }) => y,
  )(spots);
  return html`<svg class="curve" viewBox=${`-20 -22 ${WIDTH + 40} ${HEIGHT + 34}`} role="img" aria-labelledby="curve-name">
    <title id="curve-name">${its.title}. ${words.dimensions.seeTable}</title>
    <line class="ring" x2=${WIDTH} y1=${HEIGHT} y2=${HEIGHT} />
    <line class="ring" x2=${WIDTH} y1=${HEIGHT / 2} y2=${HEIGHT / 2} />
    <line class="ring" x2=${WIDTH} />
    <path class="now open" d=${path} />
    ${spots.map(
      ({ x, y, score }) =>
        svg`<circle class="dot" cx=${x} cy=${y} r="4" /><text x=${x} y=${y - 9} text-anchor="middle">${points(score)}</text>`,
    )}
  </svg>`;
}
