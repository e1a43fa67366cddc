import type { PracticeRecord, RecordSummary } from '@otklik/schema';
import type { PracticeState } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { today } from '../internal/day.ts';
import { formatDate, formatMoment } from './moments.ts';
import type { Studio } from './view.ts';

const COLOURS: Partial<Record<PracticeState, string>> = {
  ...{ published: 'open', accepted: 'open' },
  ...{ draft: 'draft', archived: 'draft', withdrawn: 'draft' },
  ...{ revision: 'late', 'needs-update': 'late', hold: 'late', declined: 'late' },
};

/** The state of a practice, in a word and a colour. */
export const drawPracticeState = ({ words }: Studio, state: PracticeState): TemplateResult =>
  html`<span class=${`state ${COLOURS[state] ?? ''}`}>${words.practiceStates[state]}</span>`;

/** What a practice is called, written or not. */
export const nameOf = ({ words }: Studio, { title }: Pick<RecordSummary, 'title'>): string =>
  title.trim() || words.practices.untitled;

/** Whether the next one should have acted by now. */
export const isLate = ({ dueOn }: Pick<RecordSummary, 'dueOn'>): boolean => dueOn !== undefined && dueOn < today();

/** Which practice it is: its state, number, version and days. */
export function drawRecordFacts(studio: Studio, record: RecordSummary): TemplateResult {
  const { words, lang } = studio;
  const { practices, record: said } = words;
  const { state, number, version, organisation, submittedOn, published } = record;
  const facts = [
    number !== undefined && practices.number(number),
    practices.version(version),
    submittedOn && said.submittedOn(formatDate(submittedOn, lang)),
    published && said.published(published.version, formatDate(published.on, lang)),
    organisation.id !== studio.session?.current?.organisation && practices.of(organisation.name),
  ].filter(Boolean);
  return html`<p class="facts">${drawPracticeState(studio, state)} <span>${facts.join(' · ')}</span></p>`;
}

/** What has happened, from the oldest, with the answers that were written. */
export function drawHistory({ words, lang }: Studio, { events }: PracticeRecord): TemplateResult {
  const { record, practiceStates } = words;
  return html`<section aria-labelledby="history">
    <h2 id="history">${record.history}</h2>
    ${
      events.length === 0
        ? html`<p class="empty">${record.noHistory}</p>`
        : html`<ol class="history">
            ${events.map(
              ({ at, actor, from, to, reason }) =>
                html`<li>
                  <strong>${from === to ? practiceStates[to] : record.step(practiceStates[from], practiceStates[to])}</strong>
                  <span class="under">${formatMoment(at, lang)}, ${actor === 'server' ? record.historyOf.server : actor}</span>
                  ${reason ? html`<blockquote><p>${reason}</p></blockquote>` : nothing}
                </li>`,
            )}
          </ol>`
    }
  </section>`;
}

/** What the experts have written to the author, without their names. */
export function drawAdvice({ words }: Studio, { advice }: PracticeRecord): TemplateResult | typeof nothing {
  if (advice.length === 0) return nothing;
  const { record, criteria } = words;
  return html`<section aria-labelledby="advice">
    <h2 id="advice">${record.advice}</h2>
    ${advice.map(
      ({ advice: whole, comments = {}, scores }, at) =>
        html`<div class="advice">
          <h3>${record.adviceOf(at + 1)}</h3>
          ${whole ? html`<blockquote><p>${whole}</p></blockquote>` : nothing}
          <dl class="answers">
            ${Object.entries(comments)
              .filter(([, comment]) => comment.trim())
              .map(
                ([id, comment]) =>
                  html`<div>
                    <dt>
                      ${Object.hasOwn(criteria, id) ? criteria[id] : id}${scores[id] === undefined ? nothing : html`, ${record.score(scores[id])}`}
                    </dt>
                    <dd>${comment}</dd>
                  </div>`,
              )}
          </dl>
        </div>`,
    )}
  </section>`;
}
