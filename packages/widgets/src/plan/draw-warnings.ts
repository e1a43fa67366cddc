import { type PlanWarning, sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { daysIn } from '../internal/days.ts';
import type { Drawing } from './standing.ts';

/** What to think of before keeping to the plan. */
export function drawWarnings(drawing: Drawing): TemplateResult | typeof nothing {
  const sentences = warningsIn(drawing);
  if (sentences.length === 0) return nothing;
  return html`<section class="warnings" part="warnings" aria-labelledby="warnings">
    <h3 id="warnings">${drawing.words.warnings}</h3>
    <ul>
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;
}

/** Where there is no calendar at all, that is said once and not for each year. */
function warningsIn(drawing: Drawing): string[] {
  const { schedule, calendar, calendarFailed, words } = drawing;
  const warnings = schedule.warnings.filter(({ code }) => calendar || code !== 'year-unknown');
  return [
    ...warnings.map((warning) => warningIn(drawing, warning)),
    ...(calendar ? [] : [calendarFailed ? words.calendarFailed : words.weekendsOnly]),
  ];
}

function warningIn({ schedule, voice, words }: Drawing, warning: PlanWarning): string {
  const days = daysIn(voice.lang);
  const scheduled = 'step' in warning ? schedule.steps.find(({ step }) => step.id === warning.step) : undefined;
  const title = scheduled ? sayText(scheduled.step.title, voice) : '';
  switch (warning.code) {
    case 'asks-in-new-year':
      return words.asksInNewYear(title);
    case 'asks-in-summer':
      return words.asksInSummer(title);
    case 'waits-for-others':
      return words.waitsForOthers(title, days.plain(scheduled!.start));
    case 'crosses-holidays':
      return words.crossesHolidays(title, days.plain(warning.from), days.plain(warning.to));
    case 'year-unknown':
      return words.yearUnknown(warning.year);
    case 'year-incomplete':
      return words.yearIncomplete(warning.year);
    case 'longer-than-a-year':
      return words.longerThanAYear;
  }
}
