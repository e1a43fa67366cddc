import type { Expert, PracticeRecord, ReviewBoard, ReviewOfExpert } from '@otklik/schema';
import type { PracticeState, Verdict } from '@otklik/schema/engine';
import type { TaggedRecord } from '@otklik/sdk/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { drawTable } from './draw-table.ts';
import { Entry } from './entry.ts';
import { isRefusal } from './explain.ts';
import { judgeAnswer, judgePresent } from './judging.ts';
import { formatDate } from './moments.ts';
import { formatTotal } from './format-total.ts';
import { moveOn, type RecordView } from './moving.ts';
import { pathTo } from './places.ts';
import { drawRecordFacts, nameOf } from './record-parts.ts';
import { View } from './view.ts';

/** Where a practice goes by each verdict, and what the button says. Danger holds by itself. */
const BY_VERDICT: Readonly<
  Record<Exclude<Verdict, 'hold'>, { to: PracticeState; say: 'accept' | 'revise' | 'decline' }>
> = {
  publish: { to: 'accepted', say: 'accept' },
  revise: { to: 'revision', say: 'revise' },
  decline: { to: 'declined', say: 'decline' },
};

/** The reviews of a practice, what follows from them, and the answer to its author. */
export class Decision extends View implements RecordView {
  record: TaggedRecord | undefined;
  #board: ReviewBoard | undefined;
  #experts: readonly Expert[] = [];
  #isRead = false;
  readonly #answering = new Entry(this.studio, 'answer');
  readonly #asking = new Entry(this.studio, 'ask');

  get title(): string {
    const { board, queue } = this.words;
    return this.record ? board.title(nameOf(this.studio, this.record)) : queue.title;
  }

  override async load(): Promise<void> {
    const { client, place } = this.studio;
    const id = place.id ?? '';
    try {
      const record = await this.studio.call(() => client.records.read({ id }));
      this.#board = await this.studio.call(() => client.records.reviews({ id, version: record.version }));
      this.record = record;
    } catch (cause) {
      if (!isRefusal(cause, 'no-practice')) throw cause;
    }
    this.#isRead = true;
    if (this.record?.state === 'review') this.#experts = await this.studio.call(() => client.records.experts(id));
  }

  render(): TemplateResult {
    const { studio, words, record } = this;
    const board = this.#board;
    if (!record || !board)
      return html`<p role="status">${this.#isRead ? words.record.notFound : this.isLoading ? words.loading : nothing}</p>
        <p><a href=${pathTo({ name: 'queue' })} data-place>${words.record.toQueue}</a></p>`;
    return html`<p><a href=${pathTo({ name: 'queued', id: record.id })} data-place>${words.board.toRecord}</a></p>
      ${drawRecordFacts(studio, record)}
      <section aria-labelledby="reviews">
        <h2 id="reviews" tabindex="-1">${words.board.reviews}</h2>
        ${board.reviews.length === 0 ? html`<p class="empty">${words.board.none}</p>` : this.#drawReviews(board)}
      </section>
      ${this.#drawOutcome(record, board)} ${record.state === 'review' ? this.#drawAsking(record, board) : nothing}`;
  }

  #drawReviews({ reviews, rubric }: ReviewBoard): TemplateResult {
    const { words, studio } = this;
    const { board } = words;
    return html`${drawTable(
      board.reviews,
      [
        { head: board.expert, isTitle: true, cell: ({ expert }) => expert.name },
        {
          head: board.state,
          cell: ({ state, dueOn }) =>
            html`${board.states[state]}${state === 'open' ? html`<span class="under">${board.due(formatDate(dueOn, studio.lang))}</span>` : nothing}`,
        },
        { head: board.total, cell: ({ total }) => (total === undefined ? '—' : formatTotal(total, studio.lang)) },
        { head: board.level, cell: ({ review }) => review?.evidence ?? '—' },
      ],
      reviews,
    )}
    <p class="hint">${board.hidden}</p>
    ${reviews.map((each) => this.#drawReview(each, rubric))}`;
  }

  #drawReview({ expert, review }: ReviewOfExpert, rubric: ReviewBoard['rubric']): TemplateResult | typeof nothing {
    if (!review) return nothing;
    const { board, criteria, record } = this.words;
    const { scores, comments = {}, advice, conflict } = review;
    const order = rubric?.criteria.map(({ id }) => id) ?? Object.keys(scores);
    return html`<details>
      <summary>${board.open(expert.name)}</summary>
      ${conflict ? html`<p>${conflict}</p>` : nothing}
      <dl class="answers">
        ${order
          .filter((id) => scores[id] !== undefined)
          .map(
            (id) =>
              html`<div>
                <dt>${Object.hasOwn(criteria, id) ? criteria[id] : id}, ${record.score(scores[id]!)}</dt>
                <dd>${comments[id] ?? nothing}</dd>
              </div>`,
          )}
        ${advice ? html`<div><dt>${board.advice}</dt><dd>${advice}</dd></div>` : nothing}
      </dl>
    </details>`;
  }

  #drawOutcome(record: PracticeRecord, board: ReviewBoard): TemplateResult {
    const { words } = this;
    const { state, because = [], total, verdict, evidence } = board;
    if (state === 'waiting') return html`<p class="note" role="status">${words.board.waiting}</p>`;
    if (state === 'third-needed')
      return html`<div class="note" role="status">
        <p>${words.board.thirdNeeded}</p>
        <ul>
          ${because.map((reason) => html`<li>${words.board.because[reason]}</li>`)}
        </ul>
      </div>`;
    return html`<section aria-labelledby="outcome">
      <h2 id="outcome">${words.board.decided}</h2>
      <p>
        <strong>${words.board.outcome(total === undefined ? '—' : formatTotal(total, this.studio.lang), verdict ? words.verdicts[verdict] : '—')}</strong>
        ${evidence ? words.board.evidence(evidence, words.evidenceLevels[evidence].title) : nothing}
      </p>
      <p class="hint">${words.board.rule}</p>
      ${verdict && verdict !== 'hold' ? this.#drawAnswering(record, BY_VERDICT[verdict]) : nothing}
    </section>`;
  }

  #drawAnswering(
    { state, isAuthor, moves }: PracticeRecord,
    { to, say }: (typeof BY_VERDICT)['publish'],
  ): TemplateResult | typeof nothing {
    const { words, studio } = this;
    if (state !== 'review') return nothing;
    if (isAuthor && !moves.includes(to)) return html`<p class="note">${words.queue.isOwn}</p>`;
    return this.#answering.form(
      () =>
        this.#answering.line({
          ...{ name: 'reason', label: words.board.answer, hint: words.board.answerHint, type: 'textarea' },
          judge: judgeAnswer(words),
        }),
      words.board[say],
      async ({ reason = '' }) => {
        const said = words.board.done(words.practiceStates[to]);
        if (await moveOn(studio, this, { to, reason })) studio.say(said);
      },
    );
  }

  #drawAsking({ id }: PracticeRecord, { reviews }: ReviewBoard): TemplateResult | typeof nothing {
    const { words, studio } = this;
    const { board } = words;
    const asked = new Set(reviews.map(({ expert }) => expert.id));
    const free = this.#experts.filter((expert) => expert.conflicts.length === 0 && !asked.has(expert.id));
    return html`<section aria-labelledby="asking">
      <h2 id="asking">${board.ask}</h2>
      ${
        free.length === 0
          ? html`<p class="note">${words.queue.fewExperts}</p>`
          : this.#asking.form(
              () =>
                html`<p>${board.askLead}</p>
                  ${this.#asking.picks({
                    ...{ name: 'expert', label: board.askExpert },
                    options: free.map((expert) => ({
                      ...{ id: expert.id, title: expert.name, about: words.queue.open(expert.open) },
                    })),
                    isOne: true,
                    judge: ({ length }) => (length === 1 ? undefined : board.askMissing),
                  })}
                  ${this.#asking.line({
                    ...{ name: 'reason', label: board.askReason, hint: board.askReasonHint, type: 'textarea' },
                    judge: judgePresent(words.moves.reasonMissing),
                  })}`,
              board.ask,
              async ({ expert = '', reason = '' }) => {
                await studio.call(() => studio.client.records.askReviewer(id, { expert, reason }));
                await this.load();
                studio.say(board.asked);
                studio.focus('reviews');
              },
            )
      }
    </section>`;
  }
}
