import { checkReview, type ReviewFault, type Rubric, scoreReview } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { drawChanges } from './draw-changes.ts';
import { drawPractice } from './draw-practice.ts';
import { type Boxes, drawCriterion, drawEvidence, idOfBox } from './draw-rubric.ts';
import { Entry } from './entry.ts';
import { isRefusal } from './explain.ts';
import { formatTotal } from './format-total.ts';
import { formatDate } from './moments.ts';
import { judgePresent } from './judging.ts';
import { pathTo } from './places.ts';
import { ReviewDraft } from './review-draft.ts';
import { View } from './view.ts';

/** A blind text beside the rubric. What is typed is saved by itself, until the review is handed in. */
export class ReviewPage extends View implements Boxes {
  #draft: ReviewDraft | undefined;
  #isRead = false;
  /** Places that somebody who wanted to hand it in has left open. */
  #isTried = false;
  readonly #refusing = new Entry(this.studio, 'refuse');

  get title(): string {
    const { assignments, review, practices } = this.words;
    const title = this.#draft?.sheet.title.trim();
    return this.#draft ? review.title(title || practices.untitled) : assignments.title;
  }

  override async load(): Promise<void> {
    const { client, place } = this.studio;
    try {
      this.#draft = new ReviewDraft(this.studio, await this.studio.call(() => client.assignments.read(place.id ?? '')));
    } catch (cause) {
      if (!isRefusal(cause, 'no-review')) throw cause;
    }
    this.#isRead = true;
  }

  get draft(): ReviewDraft {
    return this.#draft!;
  }

  /** What is wrong at a place, once somebody has tried to hand it in. */
  faultAt(pointer: string): string | undefined {
    const fault = this.#isTried ? this.#faults.find((each) => each.pointer === pointer) : undefined;
    return fault && (this.studio.lang.startsWith('en') ? fault.message.en : fault.message.ru);
  }

  get isClosed(): boolean {
    return this.#draft?.sheet.state !== 'open';
  }

  render(): TemplateResult {
    const { words, studio } = this;
    const toAll = html`<p><a href=${pathTo({ name: 'assignments' })} data-place>${words.review.toAll}</a></p>`;
    if (!this.#draft)
      return html`<p role="status">${this.#isRead ? words.review.notFound : this.isLoading ? words.loading : nothing}</p>
        ${toAll}`;
    const { sheet, wasKept } = this.#draft;
    const { state, dueOn, before, practiceText } = sheet;
    return html`${toAll}
      <p class="facts">
        <span class=${`state ${state === 'handed-in' ? 'open' : ''}`}>${words.assignments.states[state]}</span>
        <span>${words.assignments.until(formatDate(dueOn, studio.lang))}</span>
      </p>
      <p class="note">${this.isClosed ? words.review.closed : words.review.blind}</p>
      ${wasKept ? html`<p class="note" role="status">${words.review.kept}</p>` : nothing}
      <div class="pair">
        <section class="text" aria-labelledby="text" tabindex="0">
          <h2 id="text">${words.review.text}</h2>
          ${
            before
              ? html`<details>
                  <summary>${words.review.before}</summary>
                  ${drawChanges(studio, before, practiceText)}
                </details>`
              : nothing
          }
          ${drawPractice(studio, practiceText)}
        </section>
        ${this.#drawRubric(this.#draft)}
      </div>`;
  }

  #drawRubric(draft: ReviewDraft): TemplateResult {
    const { words, studio } = this;
    const { rubric } = draft.sheet;
    if (!rubric) return html`<p class="note">${words.review.rubricMissing}</p>`;
    const { scores, advice = '' } = draft.review;
    const done = rubric.criteria.filter(({ id }) => scores[id] !== undefined).length;
    return html`<section class="rubric" aria-labelledby="rubric">
      <h2 id="rubric" tabindex="-1">${words.review.rubric}</h2>
      <p class="hint">
        ${words.review.counted(done, rubric.criteria.length)}${
          done === rubric.criteria.length
            ? html`. ${words.review.total(formatTotal(scoreReview(rubric, draft.review).total, studio.lang))}`
            : nothing
        }
      </p>
      ${this.#drawSummary()} ${rubric.criteria.map((criterion, at) => drawCriterion(this, rubric, criterion, at + 1))}
      ${drawEvidence(this)}
      <div class="line wide">
        <label for="advice">${words.review.advice}</label>
        <p class="hint" id="advice-hint">${words.review.adviceHint}</p>
        <textarea
          id="advice"
          rows="5"
          maxlength="6000"
          aria-describedby="advice-hint"
          ?readonly=${this.isClosed}
          .value=${advice}
          @input=${({ target }: Event) => draft.change({ advice: (target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      ${this.isClosed ? nothing : this.#drawSending(draft, rubric)}
    </section>`;
  }

  get #faults(): ReviewFault[] {
    const { sheet, review } = this.draft;
    return sheet.rubric ? checkReview(sheet.rubric, review) : [];
  }

  #drawSummary(): TemplateResult | typeof nothing {
    const { words, studio } = this;
    const places = this.#isTried ? this.#openPlaces() : [];
    if (places.length === 0) return nothing;
    return html`<div class="summary" id="to-mend" tabindex="-1" role="group" aria-labelledby="to-mend-title">
      <p class="title" id="to-mend-title">${words.review.toMend(places.length)}</p>
      <ul>
        ${places.map(({ id, said }) => {
          const onClick = (event: Event) => {
            event.preventDefault();
            studio.focus(id);
          };
          return html`<li><a href=${`#${id}`} @click=${onClick}>${said}</a></li>`;
        })}
      </ul>
    </div>`;
  }

  /** Where something is missing, each with the criterion before its sentence. */
  #openPlaces(): { id: string; said: string }[] {
    const { criteria, review } = this.words;
    const places = this.#faults.map(({ pointer }) => {
      const id = pointer.split('/')[2] ?? '';
      const title = pointer === '/evidence' ? review.evidence : Object.hasOwn(criteria, id) ? criteria[id] : id;
      return { id: idOfBox(pointer), said: `${title}: ${this.faultAt(pointer) ?? ''}` };
    });
    const isTold = !this.isEvidenceMissing || places.some(({ id }) => id === 'evidence');
    return isTold ? places : [...places, { id: 'evidence', said: review.evidenceMissing }];
  }

  get isEvidenceMissing(): boolean {
    return this.#isTried && !this.draft.review.evidence;
  }

  #drawSending(draft: ReviewDraft, rubric: Rubric): TemplateResult {
    const { review } = this.words;
    return html`${this.#drawSaving(draft)}
      <div class="actions">
        <button class="primary" type="button" @click=${() => void this.#handIn(rubric)}>${review.handIn}</button>
        <button class="danger" type="button" @click=${() => this.#openRefusing()}>${review.conflict}</button>
      </div>`;
  }

  #drawSaving(draft: ReviewDraft): TemplateResult {
    const { review } = this.words;
    const { saving, savedAt, failure } = draft;
    if (saving === 'stale')
      return html`<div class="summary" id="stale" tabindex="-1" role="alert">
        <p class="title">${review.staleTitle}</p>
        <p>${review.stale}</p>
        <div class="actions">
          <button type="button" @click=${() => void this.#settle(() => draft.keepMine())}>${review.mine}</button>
          <button type="button" @click=${() => void this.#settle(() => draft.takeTheirs())}>${review.theirs}</button>
        </div>
      </div>`;
    const time = savedAt && new Intl.DateTimeFormat(this.studio.lang, { timeStyle: 'short' }).format(savedAt);
    return html`<p class="hint" role="status" id="saving">
        ${saving === 'saving' ? review.saving : failure ? `${failure} ${review.notSaved}` : saving === 'here' ? nothing : time ? review.savedAt(time) : nothing}
      </p>
      ${
        failure
          ? html`<div class="actions">
              <button type="button" @click=${() => void draft.save()}>${review.saveNow}</button>
            </div>`
          : nothing
      }`;
  }

  async #settle(settle: () => Promise<void>): Promise<void> {
    if (await this.attempt(settle)) this.studio.focus('rubric');
  }

  async #handIn(rubric: Rubric): Promise<void> {
    const { review } = this.words;
    this.#isTried = true;
    if (checkReview(rubric, this.draft.review).length > 0 || !this.draft.review.evidence) {
      this.studio.focus('to-mend');
      this.studio.requestUpdate();
      return;
    }
    const question = { title: review.handInTitle, text: review.handInText, action: review.handIn };
    if (!(await this.studio.ask(question))) return;
    if (!(await this.attempt(() => this.draft.handIn()))) return;
    this.studio.say(review.handedIn);
    this.studio.focus('heading');
  }

  #openRefusing(): void {
    const { studio, words } = this;
    const { review } = words;
    studio.show({
      title: review.conflictTitle,
      draw: () =>
        html`${this.#refusing.form(
          () =>
            html`<p>${review.conflictText}</p>
              ${this.#refusing.line({
                ...{ name: 'conflict', label: review.conflictReason, autofocus: true, maxlength: 600 },
                judge: judgePresent(review.conflictMissing),
              })}`,
          review.conflictAction,
          async ({ conflict = '' }) => {
            await this.draft.handIn({ ...this.draft.review, conflict });
            studio.close();
            studio.say(review.conflictDone);
            studio.focus('heading');
          },
        )}
          <button class="quiet" type="button" @click=${() => studio.close()}>${words.cancel}</button>`,
    });
  }
}
