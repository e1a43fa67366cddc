import { addDays, sayText, type ScheduledStep } from '@otklik/schema/engine';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { goalOf } from './acts.ts';
import { daysIn } from '../internal/days.ts';
import type { Drawing } from './standing.ts';

const ROW = 36;
const AXIS = 24;

/** The plan as bars over weeks. Lengths are in per cent, so that words keep their size on every screen. */
export function drawGantt(drawing: Drawing): TemplateResult {
  const { schedule, voice, words } = drawing;
  const { goal } = goalOf(drawing);
  const { steps, startsOn, endsOn, goalOn } = schedule;
  const scale = scaleOf(startsOn, endsOn);
  const days = daysIn(voice.lang);
  const critical = steps.filter((each) => each.critical).map(({ step }) => sayText(step.title, voice));
  const height = AXIS + steps.length * ROW;
  return html`<figure class="chart" part="chart">
    <figcaption><h3>${words.chart}</h3></figcaption>
    <svg role="img" aria-labelledby="chart-title chart-says" width="100%" height=${height}>
      <title id="chart-title">${words.chart}</title>
      <desc id="chart-says">${words.chartSays(steps.length, days.long(startsOn), days.long(endsOn), critical.join('; '))}</desc>
      ${weeksBetween(startsOn, endsOn).map((day) => drawLine('week', scale.at(day), height))}
      ${drawMonths(scale, startsOn, endsOn, height, days.month)}
      ${drawLine('goal-day', scale.at(addDays(goalOn, 1)), height)}
      ${steps.map((each, at) => drawBar(each, `${at + 1}. ${sayText(each.step.title, voice)}`, AXIS + at * ROW, scale))}
    </svg>
    <ul class="legend">
      <li>${drawSample('critical')}${words.legendCritical}</li>
      <li>${drawSample('spare')}${words.legendSpare}</li>
      <li>${drawSample('slack')}${words.legendSlack}</li>
      <li>${drawSample('goal-day')}${goal}</li>
    </ul>
  </figure>`;
}

interface Scale {
  /** Where a day begins, in per cent of the width. */
  at(day: string): number;
}

const DAY = 86_400_000;
const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** From the first day to the end of the last. */
const scaleOf = (from: string, to: string): Scale => ({
  at: (day) => (between(from, day) / (between(from, to) + 1)) * 100,
});

const percent = (value: number): string => `${value.toFixed(2)}%`;

function drawBar(
  { start, end, latest, critical, slack }: ScheduledStep,
  title: string,
  top: number,
  scale: Scale,
): SVGTemplateResult {
  const [from, to] = [scale.at(start), scale.at(addDays(end, 1))];
  const middle = top + 25;
  return svg`<text class="full" x="0" y=${top + 14}>${cut(title, 90)}</text>
    <text class="cut" x="0" y=${top + 14}>${cut(title, 34)}</text>
    ${
      slack > 0
        ? svg`<line class="slack" x1=${percent(to)} x2=${percent(scale.at(addDays(latest, 1)))} y1=${middle} y2=${middle}></line>`
        : nothing
    }
    <rect class=${critical ? 'critical' : 'spare'} x=${percent(from)} width=${percent(to - from)} y=${top + 20} height="10" rx="2"></rect>`;
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

const drawLine = (name: string, at: number, height: number): SVGTemplateResult =>
  svg`<line class=${name} x1=${percent(at)} x2=${percent(at)} y1=${AXIS - 4} y2=${height}></line>`;

/** The months, as many as have room for their names. The first may be a few days only, and goes without on a narrow screen. */
function drawMonths(scale: Scale, from: string, to: string, height: number, name: (day: string) => string) {
  const months = [from, ...monthsBetween(from, to)];
  const step = Math.ceil(months.length / 7);
  const room = months[1] && step === 1 ? scale.at(months[1]) : 100;
  return months.map((day, at) => {
    const x = percent(scale.at(day));
    const label =
      at % step === 0 && (at > 0 || room > 4)
        ? svg`<text class=${at === 0 && room < 15 ? 'axis near' : 'axis'} x=${x} dx=${at > 0 ? 3 : 0} y="14">${name(day)}</text>`
        : nothing;
    return svg`${at > 0 ? drawLine('month', scale.at(day), height) : nothing}${label}`;
  });
}

function monthsBetween(from: string, to: string): string[] {
  const [year, month] = from.split('-').map(Number) as [number, number];
  const months: string[] = [];
  for (let at = 0; ; at++) {
    const day = new Date(Date.UTC(year, month + at, 1)).toISOString().slice(0, 10);
    if (day > to) return months;
    months.push(day);
  }
}

/** The Mondays, where there are not too many of them to tell apart. */
function weeksBetween(from: string, to: string): string[] {
  const count = Math.floor(between(from, to) / 7) + 1;
  if (count > 30) return [];
  const first = addDays(from, (8 - new Date(`${from}T00:00Z`).getUTCDay()) % 7);
  return Array.from({ length: count }, (_, at) => addDays(first, at * 7)).filter((day) => day <= to);
}

const drawSample = (name: 'critical' | 'spare' | 'slack' | 'goal-day'): TemplateResult =>
  html`<svg aria-hidden="true" width="32" height="12">
    ${
      name === 'slack'
        ? svg`<line class="slack" x1="0" x2="32" y1="6" y2="6"></line>`
        : name === 'goal-day'
          ? svg`<line class="goal-day" x1="16" x2="16" y1="0" y2="12"></line>`
          : svg`<rect class=${name} x="1" y="1" width="30" height="10" rx="2"></rect>`
    }
  </svg>`;
