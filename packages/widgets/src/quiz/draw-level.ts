import type { CapOutcome } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuizView } from './view.ts';

/** What it came to, first and in plain words: the level, or what can be said yet; and every reason why it is not higher. */
export function drawLevel(view: QuizView): TemplateResult {
  const { outcome, sitting, words, say, points } = view;
  const { quiz } = sitting;
  const { level, score, dimensions } = outcome;
  const found = level === undefined ? undefined : quiz.levels[level];
  const enough = dimensions.filter(({ state }) => state === 'scored').length;

  return html`<div class="verdict" part="level">
    ${sitting.express && quiz.express ? html`<p class="note"><b>${words.result.preliminary}.</b> ${say(quiz.express.note)}</p>` : nothing}
    ${
      found
        ? html`<p class="level">
              <span>${words.result.level(level!, quiz.levels.length - 1)}</span>
              <strong>${say(found.title)}</strong>
            </p>
            ${drawLadder(view)}
            <p class="about">${say(found.about)}</p>
            <p class="score">${words.result.score(points(score!))}</p>`
        : html`<p class="about">${words.result.unknownYet(enough, quiz.enough.dimensions)}</p>`
    }
    ${drawCaps(view)}
  </div>`;
}

/** All levels by name, so that the next one is seen too. */
const drawLadder = ({ sitting: { quiz }, outcome: { level }, say }: QuizView): TemplateResult =>
  html`<ol class="ladder" start="0">
    ${quiz.levels.map(
      ({ title }, at) =>
        html`<li class=${at <= level! ? 'reached' : ''} aria-current=${at === level ? 'true' : nothing}>${say(title)}</li>`,
    )}
  </ol>`;

/** Never a silent downgrade: the level of the score, and everything that holds it. Warnings are said in any case. */
function drawCaps({ outcome, sitting: { quiz }, words, say, plain }: QuizView): TemplateResult {
  const { level, rawLevel, caps } = outcome;
  const isLowered = level !== undefined && rawLevel !== undefined && level < rawLevel;
  const list = (some: readonly CapOutcome[]) =>
    some.length > 0 ? html`<ul>${some.map(({ because }) => html`<li>${say(because)}</li>`)}</ul>` : nothing;
  const others = caps.filter(({ holds, alarm }) => !holds && !alarm);
  return html`<div class="caps" part="cap">
    ${isLowered ? html`<p>${words.result.rawLevel(plain(quiz.levels[rawLevel]!.title))}</p>` : nothing}
    ${caps
      .filter(({ alarm }) => alarm)
      .map(({ because }) => html`<p class="alarm" role="note"><b>${words.result.alarm}.</b> ${say(because)}</p>`)}
    ${list(caps.filter(({ holds, alarm }) => holds && !alarm))}
    ${others.length > 0 ? html`<p>${words.result.otherCaps}</p>${list(others)}` : nothing}
  </div>`;
}
