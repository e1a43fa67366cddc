import { EVIDENCE_LEVELS, type Evidence } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { daysIn } from './days.ts';
import type { PracticeWords } from '../words/practice-words.ts';

/** How well it is known that a practice works: in words, as steps, and what that means for whoever asks. */
export function drawEvidence(
  evidence: Evidence,
  isComputed: boolean,
  words: PracticeWords,
  lang: string,
): TemplateResult {
  const { level, feedback, noEffect, confirmedOn } = evidence;
  const { names } = words;
  const reached = EVIDENCE_LEVELS.indexOf(level);
  return html`<div class="evidence" part="evidence">
    <p class="level">
      <span class="muted">${words.evidence}:</span>
      <span class="steps" aria-hidden="true">
        ${EVIDENCE_LEVELS.map((_, at) => html`<span class=${at <= reached ? 'reached' : ''}></span>`)}
      </span>
      <strong>${level} · ${names.evidence[level]}</strong>
      <span class="unseen">(${words.levelOf(reached, EVIDENCE_LEVELS.length - 1)})</span>
    </p>
    ${feedback ? html`<p class="mark">${words.feedback}</p>` : nothing}
    ${noEffect ? html`<p class="mark">${words.noEffect}</p>` : nothing}
    <details>
      <summary>${words.whatItMeans}</summary>
      <div class="about">
        <p><strong>${names.evidence[level]}.</strong> ${names.evidenceAbout[level]}</p>
        ${feedback ? html`<p><strong>${words.feedback}.</strong> ${words.feedbackMeans}</p>` : nothing}
        ${noEffect ? html`<p><strong>${words.noEffect}.</strong> ${words.noEffectMeans}</p>` : nothing}
        <p>
          ${isComputed ? words.computed : confirmedOn ? words.confirmedBy(daysIn(lang).long(confirmedOn)) : nothing}
          ${words.noCause}
        </p>
        <p>${words.levels}:</p>
        <ul>
          ${EVIDENCE_LEVELS.map(
            (each) =>
              html`<li aria-current=${each === level ? 'true' : nothing}>
                <strong>${each} · ${names.evidence[each]}.</strong> ${names.evidenceAbout[each]}
              </li>`,
          )}
        </ul>
      </div>
    </details>
  </div>`;
}
