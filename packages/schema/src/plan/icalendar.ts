import type { Schedule } from './schedule.ts';
import { sayText, type Voice } from '../say.ts';
import type { Plan } from './plan.ts';
import type { PlanTemplate } from './plan-template.ts';
import { utf8Length } from '../utf8-length.ts';
import { addDays } from './working-days.ts';

/**
 * A schedule for a calendar program (RFC 5545): each step fills its days and keeps
 * none of them busy. Taken in again, it moves the same entries. `stampedAt` is now, as `2026-09-01T08:00:00Z`.
 */
export function icalendarOf(
  template: PlanTemplate,
  plan: Plan,
  { steps }: Schedule,
  voice: Voice,
  stampedAt: string,
): string {
  const say = (text: Parameters<typeof sayText>[0]): string => sayText(text, voice);
  const result = voice.lang.split('-')[0] === 'en' ? 'Result' : 'Итог';
  const stamp = `${stampedAt.replace(/[-:]|\.\d+/g, '')}`;
  const lines = steps.flatMap(({ step, start, end }) => {
    const owner = plan.owners?.[step.id]?.trim();
    const about = [step.output && `${result}: ${say(step.output)}`, step.hint && say(step.hint)].filter(
      (line) => line !== undefined,
    );
    return [
      'BEGIN:VEVENT',
      `UID:${escape(`${plan.id}-${step.id}`)}@otklik`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDays(end, 1).replaceAll('-', '')}`,
      `SUMMARY:${escape(owner ? `${say(step.title)} (${owner})` : say(step.title))}`,
      ...(about.length > 0 ? [`DESCRIPTION:${escape(about.join('\n'))}`] : []),
      ...(step.link ? [`URL:${step.link.replace(/\s/g, '')}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Otklik//Plan//RU',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escape(plan.title?.trim() || say(template.title))}`,
    ...lines,
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/** Text as a calendar writes it. What cannot stand in one, such as NUL, is left out. */
const escape = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- these are the characters to remove
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** No line is longer than 75 bytes, and no letter is torn apart. */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const letter of line) {
    const size = utf8Length(letter);
    if (bytes + size > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += letter;
    bytes += size;
  }
  return folded;
}
