import {
  drawFacts,
  drawHeading,
  drawList,
  drawTable,
  drawText,
  drawUnder,
  type OutlineColumn,
  type OutlinePen,
  type OutlineShape,
} from './outline-shape.ts';
import { amountText, linked, namedIn, numberText, paragraphsOf, periodText } from './outline-values.ts';
import type { Practice, QuantitativeResult, Stage } from './practice.ts';
import { isWritten } from './written.ts';

/** Section 8. Each stage has an anchor, `stage-1`, so that a building block has an address. */
export const drawStages = ({ stages = [] }: Practice, pen: OutlinePen): OutlineShape[] =>
  stages.flatMap((stage, at) => drawStage(stage, at + 1, pen));

function drawStage(stage: Stage, order: number, { words, lang }: OutlinePen): OutlineShape[] {
  const { title, what, input, durationDays, who, output, reusable, core } = stage;
  const text = `${order}. ${isWritten(title) ? title.trim() : words.stage}`;
  return [
    { ...{ kind: 'heading', level: 3, text, anchor: `stage-${order}` }, stage: { order, reusable: reusable === true } },
    ...drawText(what),
    ...drawFacts([
      [words.input, input],
      [words.days, durationDays === undefined ? undefined : numberText(durationDays, lang)],
      [words.who, who],
      [words.output, output],
    ]),
    ...drawList([...(reusable === true ? [words.reusable] : []), ...(core === true ? [words.core] : [])], false),
  ];
}

/** Section 9. */
export function drawTechnologies({ technologies = [] }: Practice, { words, lang, lists }: OutlinePen): OutlineShape[] {
  return technologies.flatMap(({ name, how, materials = [], origin }) => {
    const links = materials.map(({ title, url }) => linked(title, url)).filter((link) => link !== '');
    return [
      ...(isWritten(name) ? [drawHeading(name.trim())] : []),
      ...drawText(how),
      ...drawFacts([[words.origin, origin && namedIn(lists, 'technology-origins', origin, lang)]]),
      ...(links.length === 0 ? [] : drawFacts([[words.materials, links.length === 1 ? links[0] : undefined]])),
      ...(links.length < 2
        ? []
        : [{ kind: 'paragraph' as const, text: `${words.materials}:` }, ...drawList(links, false)]),
    ];
  });
}

function columnsOf({ words, lang }: OutlinePen): OutlineColumn<QuantitativeResult>[] {
  const number = (value: number | undefined, unit: string | undefined): string =>
    value === undefined ? '' : amountText(value, unit, lang);
  return [
    { head: words.indicator, cell: ({ indicator }) => indicator ?? '' },
    { head: words.baseline, cell: ({ baseline, unit }) => number(baseline, unit), isNumeric: true },
    { head: words.target, cell: ({ target, unit }) => number(target, unit), isNumeric: true },
    { head: words.actual, cell: ({ actual, unit }) => number(actual, unit), isNumeric: true },
    { head: words.n, cell: ({ n }) => (n === undefined ? '' : numberText(n, lang)), isNumeric: true },
    { head: words.period, cell: ({ period }) => (period === undefined ? '' : periodText(period, lang)) },
    { head: words.source, cell: ({ source }) => source ?? '' },
  ];
}

/** Section 10. What changed stands before what was done, and the two never in one table. */
export function drawResults({ results = {} }: Practice, pen: OutlinePen): OutlineShape[] {
  const { qualitative = [], quantitative = [], unintended } = results;
  const { words } = pen;
  const outcomes = quantitative.filter(({ kind }) => kind === 'outcome');
  const outputs = quantitative.filter(({ kind }) => kind !== 'outcome');
  return [
    ...drawUnder(
      words.qualitative,
      qualitative.flatMap(({ group, change, evidenceRef, quote }) => [
        ...drawFacts([
          [words.group, group],
          [words.change, change],
          [words.evidenceRef, evidenceRef],
        ]),
        ...paragraphsOf(quote).map((text): OutlineShape => ({ kind: 'paragraph', text, quote: true })),
      ]),
    ),
    ...drawTable(words.outcomes, outcomes, columnsOf(pen)),
    ...drawTable(words.outputs, outputs, columnsOf(pen)),
    ...drawUnder(words.unintended, drawText(unintended)),
  ];
}

/** Section 10 on a page that has to hold all of it: changes only, and figures of work where there are no others. */
export function drawShortResults({ results = {} }: Practice, pen: OutlinePen): OutlineShape[] {
  const { qualitative = [], quantitative = [] } = results;
  const outcomes = quantitative.filter(({ kind }) => kind === 'outcome');
  const changes = qualitative
    .map(({ group, change }) => [group, change].filter(isWritten).join(': '))
    .filter(isWritten);
  const caption = outcomes.length === 0 ? pen.words.outputs : pen.words.outcomes;
  return [
    ...drawList(changes, false),
    ...drawTable(caption, outcomes.length === 0 ? quantitative : outcomes, columnsOf(pen).slice(0, 4)),
  ];
}
