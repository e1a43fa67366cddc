import { CHANNELS } from './codes.ts';
import {
  drawFacts,
  drawHeading,
  drawTable,
  drawText,
  drawUnder,
  type OutlinePen,
  type OutlineShape,
} from './outline-shape.ts';
import { amountText, linked, namedIn, numberText, type OutlineSpan } from './outline-values.ts';
import type { Contacts, Practice } from './practice.ts';
import { isEmail, isPhone, isWritten } from './written.ts';

/** Section 11. */
export function drawResources({ resources = [] }: Practice, { words, lang, lists }: OutlinePen): OutlineShape[] {
  return drawTable(words.sections.resources, resources, [
    {
      head: words.resourceKind,
      cell: ({ kind }) => (kind === undefined ? '' : namedIn(lists, 'resource-kinds', kind, lang)),
    },
    { head: words.resource, cell: ({ what, notNeeded }) => (notNeeded === true ? words.notNeeded : (what ?? '')) },
    {
      head: words.amount,
      cell: ({ amount, unit }) => (amount === undefined ? '' : amountText(amount, unit, lang)),
      isNumeric: true,
    },
    { head: words.resourceSource, cell: ({ source }) => source ?? '' },
    {
      head: words.essential,
      cell: ({ essential, notNeeded }) => (essential === true && notNeeded !== true ? words.yes : ''),
    },
  ]);
}

/** Section 12. */
export function drawEvaluation({ evaluation = [] }: Practice, { words, lang, lists }: OutlinePen): OutlineShape[] {
  return evaluation.flatMap((item) => {
    const when = (item.when ?? []).map((id) => namedIn(lists, 'evaluation-moments', id, lang)).join(', ');
    const number = (value: number | undefined) => (value === undefined ? undefined : numberText(value, lang));
    const facts = drawFacts([
      [words.informant, item.who && namedIn(lists, 'informants', item.who, lang)],
      [words.count, number(item.n)],
      [words.when, when],
      [words.instrument, item.instrumentId],
      [words.finding, item.finding],
      [words.comparison, item.comparison === true ? words.yes : undefined],
      [words.followUpMonths, number(item.followUpMonths)],
      [words.independent, item.independent === true ? words.yes : undefined],
      [words.repeatedIn, item.repeatedIn],
      [words.noEffect, item.noEffect === true ? words.yes : undefined],
      [words.response, item.response],
    ]);
    const method =
      item.methodKey === undefined ? words.method : namedIn(lists, 'evaluation-methods', item.methodKey, lang);
    return facts.length === 0 && item.methodKey === undefined ? [] : [drawHeading(method), ...facts];
  });
}

/** Section 13. */
export const drawDifficulties = ({ difficulties = [] }: Practice, { words }: OutlinePen): OutlineShape[] =>
  difficulties.flatMap(({ problem, solution, advice }) =>
    drawFacts([
      [words.difficulty, problem],
      [words.solution, solution],
      [words.advice, advice],
    ]),
  );

/** Section 15: only what is ticked, whoever asks. */
export function drawContacts({ contacts = {} }: Practice, { words }: OutlinePen): OutlineShape[] {
  const { publish = {} } = contacts;
  const channels = CHANNELS.map((channel): readonly [string, OutlineSpan | undefined] => [
    words[channel],
    publish[channel] === true ? channelSpan(channel, contacts[channel]) : undefined,
  ]);
  return drawFacts([[words.person, publish.person === true ? contacts.person : undefined], ...channels]);
}

function channelSpan(channel: (typeof CHANNELS)[number], typed: Contacts['email']): OutlineSpan | undefined {
  if (!isWritten(typed)) return undefined;
  const text = typed.trim();
  if (channel === 'email' && isEmail(text)) return { text, href: `mailto:${encodeURI(text).replaceAll('?', '%3F')}` };
  if (channel === 'phone' && isPhone(text)) return { text, href: `tel:${text.replace(/[^\d+]/g, '')}` };
  return channel === 'website' ? linked(undefined, text) : text;
}

/** Section 16. */
export function drawOrgInfo({ orgInfo = {} }: Practice, { words }: OutlinePen): OutlineShape[] {
  return (['achievements', 'awards', 'partners', 'projects'] as const).flatMap((field) =>
    drawUnder(words[field], drawText(orgInfo[field])),
  );
}
