import type { Criterion } from '@otklik/schema';
import { EVIDENCE_LEVELS, evidenceOf, type Rubric, sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewDraft } from './review-draft.ts';
import type { Studio } from './view.ts';

/** What draws the boxes of a review, as far as they need to know it. */
export interface Boxes {
  readonly studio: Studio;
  readonly draft: ReviewDraft;
  readonly isClosed: boolean;
  readonly isEvidenceMissing: boolean;
  faultAt(pointer: string): string | undefined;
}

const SCORES = [0, 1, 2, 3, 4] as const;

/** The id of the box in which a place of a review is typed or picked. */
export const idOfBox = (pointer: string): string => pointer.slice(1).replaceAll('/', '-');

/** One criterion: what its scores look like, the scores, and words to the author. */
export function drawCriterion(boxes: Boxes, rubric: Rubric, criterion: Criterion, number: number): TemplateResult {
  const { studio, draft, isClosed } = boxes;
  const { words, lang } = studio;
  const { id, weight, critical, anchors } = criterion;
  const voice = { lang, profile: 'standard' } as const;
  const say = (text: Criterion['title']): string => sayText(text, voice);
  const box = `scores-${id}`;
  const fault = boxes.faultAt(`/scores/${id}`);
  const marks = [words.review.weight(weight), critical && words.review.critical].filter(Boolean).join(', ');
  const onChange = ({ target }: Event) =>
    draft.change({ scores: { ...draft.review.scores, [id]: Number((target as HTMLInputElement).value) } });
  return html`<fieldset class="criterion" id=${box} tabindex="-1" aria-describedby=${fault ? `${box}-fault` : nothing}>
    <legend>${number}. ${say(criterion.title)} <span class="hint">${marks}</span></legend>
    ${fault ? html`<p class="error" id=${`${box}-fault`}>${fault}</p>` : nothing}
    <dl class="anchors" id=${`${box}-anchors`}>
      ${([0, 2, 4] as const).map(
        (score) =>
          html`<div>
            <dt>${score}</dt>
            <dd>${say(score === 0 ? anchors.low : score === 2 ? anchors.middle : anchors.high)}</dd>
          </div>`,
      )}
    </dl>
    <div class="scores" @change=${onChange}>
      ${SCORES.map(
        (score) =>
          html`<div class="score">
            <input
              type="radio"
              id=${`${box}-${score}`}
              name=${box}
              value=${score}
              aria-describedby=${`${box}-anchors`}
              ?disabled=${isClosed}
              .checked=${draft.review.scores[id] === score}
            />
            <label for=${`${box}-${score}`}>${score}</label>
          </div>`,
      )}
    </div>
    ${drawComment(boxes, rubric, id, say(criterion.title))}
  </fieldset>`;
}

function drawComment(boxes: Boxes, { comment }: Rubric, id: string, title: string): TemplateResult {
  const { studio, draft, isClosed } = boxes;
  const { review } = studio.words;
  const { scores, comments = {} } = draft.review;
  const typed = comments[id] ?? '';
  const score = scores[id];
  const isNeeded = score !== undefined && score <= comment.upTo;
  const left = comment.letters - typed.trim().length;
  const box = `comments-${id}`;
  const fault = boxes.faultAt(`/comments/${id}`);
  const onInput = ({ target }: Event) =>
    draft.change({ comments: { ...draft.review.comments, [id]: (target as HTMLTextAreaElement).value } });
  return html`<div class="line wide">
    <label for=${box}>${review.comment}<span class="unseen">: ${title}</span></label>
    ${fault ? html`<p class="error" id=${`${box}-fault`}>${fault}</p>` : nothing}
    <textarea
      id=${box}
      rows="2"
      maxlength="2000"
      aria-describedby=${fault ? `${box}-fault ${box}-left` : `${box}-left`}
      aria-invalid=${fault ? 'true' : nothing}
      ?readonly=${isClosed}
      .value=${typed}
      @input=${onInput}
    ></textarea>
    <p class="hint" id=${`${box}-left`}>
      ${!isNeeded ? review.commentFree : left > 0 ? review.commentLeft(left) : review.commentEnough}
    </p>
  </div>`;
}

/** The level of evidence: what was computed and why, and what the expert finds. */
export function drawEvidence(boxes: Boxes): TemplateResult {
  const { studio, draft, isClosed, isEvidenceMissing } = boxes;
  const { words, lang } = studio;
  const { review, evidenceLevels } = words;
  const { computed, practiceText } = draft.sheet;
  const { next } = evidenceOf(practiceText);
  const onChange = ({ target }: Event) => {
    const picked = EVIDENCE_LEVELS.find((level) => level === (target as HTMLInputElement).value);
    if (picked) draft.change({ evidence: picked });
  };
  return html`<fieldset
    class="criterion picks"
    id="evidence"
    tabindex="-1"
    aria-describedby=${isEvidenceMissing ? 'evidence-fault evidence-computed' : 'evidence-computed'}
    @change=${onChange}
  >
    <legend>${review.evidence}</legend>
    ${isEvidenceMissing ? html`<p class="error" id="evidence-fault">${review.evidenceMissing}</p>` : nothing}
    <div id="evidence-computed">
      <p>${review.computed(computed, evidenceLevels[computed].title)}</p>
      ${
        next.length > 0
          ? html`<p class="hint">${review.lacking}</p>
              <ul class="hint">
                ${next.map((sentence) => html`<li>${lang.startsWith('en') ? sentence.en : sentence.ru}</li>`)}
              </ul>`
          : nothing
      }
    </div>
    ${EVIDENCE_LEVELS.map(
      (level) =>
        html`<div class="pick">
          <input
            type="radio"
            id=${`evidence-${level}`}
            name="evidence"
            value=${level}
            aria-describedby=${`evidence-${level}-about`}
            ?disabled=${isClosed}
            .checked=${draft.review.evidence === level}
          />
          <label for=${`evidence-${level}`}>${level}. ${evidenceLevels[level].title}</label>
          <p class="hint" id=${`evidence-${level}-about`}>${evidenceLevels[level].about}</p>
        </div>`,
    )}
  </fieldset>`;
}
