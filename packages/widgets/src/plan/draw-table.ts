import { type ScheduledStep, sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { isSafeAddress } from '../internal/safe-address.ts';
import { shown } from '../internal/shown.ts';
import { spoken } from '../internal/spoken.ts';
import type { Acts } from './acts.ts';
import { type DayWords, daysIn } from '../internal/days.ts';
import type { Drawing } from './standing.ts';

/** Every step with its days, and what the person can do to it. On a narrow screen each is a card; the roles keep it a table. */
export function drawTable(drawing: Drawing, acts: Acts): TemplateResult {
  const { template, schedule, voice, words } = drawing;
  const days = daysIn(voice.lang);
  const columns = [words.step, words.owner, words.start, words.end, words.workingDays, words.slack];
  // A step that was taken out leaves its place, so that the others stay as they are, opened or not.
  return html`<h3 id="steps">${words.steps}</h3>
    <table role="table" part="table" aria-labelledby="steps">
    <thead>
      <tr role="row">
        ${columns.map((each) => html`<th role="columnheader" scope="col">${each}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${template.steps.map(({ id }) => {
        const at = schedule.steps.findIndex(({ step }) => step.id === id);
        return at < 0 ? nothing : drawRow(drawing, schedule.steps[at]!, at + 1, days, acts);
      })}
    </tbody>
  </table>`;
}

function drawRow(
  drawing: Drawing,
  scheduled: ScheduledStep,
  number: number,
  days: DayWords,
  acts: Acts,
): TemplateResult {
  const { plan, schedule, voice, words } = drawing;
  const { step, start, end, critical, slack, weak, earliest } = scheduled;
  const owner = plan.owners?.[step.id] ?? '';
  const title = sayText(step.title, voice);
  return html`<tr role="row" part="step" class=${critical ? 'held' : ''}>
    <th role="rowheader" scope="row">
      <span class="title">${number}. ${spoken(step.title, voice)}</span>
      <p class="about">
        ${step.output ? html`<span>${words.result(sayText(step.output, voice))}</span>` : nothing}
        ${weak ? html`<strong>${words.weak}</strong>` : nothing}
        ${start > earliest ? html`<strong>${words.moved}</strong>` : nothing}
      </p>
      ${drawMore(drawing, scheduled, title, acts)}
    </th>
    <td role="cell" data-label=${words.owner} class="who">
      <input
        class="owner"
        maxlength="200"
        autocomplete="off"
        aria-label=${`${words.owner}: ${title}`}
        .value=${shown(owner)}
        @change=${({ target }: Event) => acts.name(step, (target as HTMLInputElement).value)}
      />
      <span class="printed" aria-hidden="true">${owner}</span>
    </td>
    <td role="cell" data-label=${words.start}>${days.short(start, schedule.startsOn)}</td>
    <td role="cell" data-label=${words.end}>${days.short(end, schedule.startsOn)}</td>
    <td role="cell" data-label=${words.workingDays} class="count">${scheduled.days}</td>
    <td role="cell" data-label=${words.slack}>
      ${critical ? html`<strong>${words.critical}</strong>` : slack > 0 ? words.spare(slack) : words.tail}
    </td>
  </tr>`;
}

function drawMore({ voice, words }: Drawing, scheduled: ScheduledStep, title: string, acts: Acts): TemplateResult {
  const { step, start, earliest, fixed } = scheduled;
  const hint = `note-${step.id}`;
  const shift = (days: number, label: string) =>
    html`<button
      type="button"
      aria-disabled=${days < 0 && start === earliest ? 'true' : 'false'}
      @click=${() => acts.shift(scheduled, days)}
    >
      ${label}
    </button>`;
  return html`<details>
    <summary id=${`more-${step.id}`}>${words.more}<span class="unseen">: ${title}</span></summary>
    <div class="more">
      ${step.hint ? html`<p id=${hint}>${spoken(step.hint, voice)}</p>` : nothing}
      ${
        isSafeAddress(step.link)
          ? html`<p>
              <a href=${step.link} target="_blank" rel="noopener noreferrer"
                >${words.sample}<span class="unseen">: ${title} (${words.opensInNewTab})</span></a
              >
            </p>`
          : nothing
      }
      <label>
        ${words.notBefore}
        <input
          type="date"
          min="2000-01-01"
          max="2099-12-31"
          data-day=${start}
          @change=${({ target }: Event) => {
            const { value, validity } = target as HTMLInputElement;
            if (value && validity.valid) acts.move(scheduled, value);
          }}
        />
      </label>
      <div class="buttons" role="group" aria-label=${title}>
        ${shift(-7, words.weekEarlier)} ${shift(-1, words.dayEarlier)} ${shift(1, words.dayLater)}
        ${shift(7, words.weekLater)}
        ${start > earliest ? html`<button type="button" @click=${() => acts.putBack(scheduled)}>${words.putBack}</button>` : nothing}
        ${fixed ? nothing : html`<button type="button" class="danger" @click=${() => acts.takeOut(step)}>${words.takeOut}</button>`}
      </div>
      ${fixed ? html`<p>${words.fixed}</p>` : nothing}
    </div>
  </details>`;
}

/** The steps that were taken out, each with the way back. */
export function drawTakenOut(
  { template, schedule, voice, words }: Drawing,
  acts: Acts,
): TemplateResult | typeof nothing {
  const left = new Set(schedule.steps.map(({ step }) => step.id));
  const out = template.steps.filter(({ id }) => !left.has(id));
  if (out.length === 0) return nothing;
  return html`<section class="out" part="taken-out" aria-labelledby="out">
    <h3 id="out">${words.takenOut}</h3>
    <ul>
      ${out.map(
        (step) =>
          html`<li>
            <span>${spoken(step.title, voice)}</span>
            <button type="button" id=${`back-${step.id}`} @click=${() => acts.bringBack(step)}>
              ${words.bringBack}<span class="unseen">: ${sayText(step.title, voice)}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
