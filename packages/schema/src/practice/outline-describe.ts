import { drawFacts, drawTable, drawText, drawUnder, type OutlinePen, type OutlineShape } from './outline-shape.ts';
import { ageText, amountText, linked, monthText, namedIn, numberText } from './outline-values.ts';
import type { Practice, TargetGroup } from './practice.ts';
import { isWritten } from './written.ts';

/** Section 1. */
export function drawTitle({ title = {} }: Practice, { words, lang, lists, isShort }: OutlinePen): OutlineShape[] {
  const { scope, state, startedOn, finishedOn } = title;
  return [
    ...drawText(title.text),
    ...drawFacts([
      [words.scope, isShort || scope === undefined ? undefined : namedIn(lists, 'practice-scopes', scope, lang)],
      [words.state, state === undefined ? undefined : words[state]],
      [words.startedOn, startedOn && monthText(startedOn, lang)],
      [words.finishedOn, state === 'finished' && finishedOn !== undefined ? monthText(finishedOn, lang) : undefined],
    ]),
  ];
}

/** Section 2. */
export function drawOrganisation(practice: Practice, { words, lang, lists, isShort }: OutlinePen): OutlineShape[] {
  const { legalForm, name, headName, regionCode, inn, ogrn } = practice.organisation ?? {};
  return drawFacts([
    [words.name, name],
    [words.legalForm, legalForm && namedIn(lists, 'legal-forms', legalForm, lang)],
    [words.headName, isShort ? undefined : headName],
    [words.region, regionCode && namedIn(lists, 'regions-ru', regionCode, lang)],
    [words.inn, isShort ? undefined : inn],
    [words.ogrn, isShort ? undefined : ogrn],
  ]);
}

/** Section 4. */
export function drawProblem({ problem = {} }: Practice, { words, lang }: OutlinePen): OutlineShape[] {
  const { essence, whereForWhom, since, consequences, statistics = [] } = problem;
  return [
    ...drawUnder(words.essence, drawText(essence)),
    ...drawUnder(words.whereForWhom, drawText(whereForWhom)),
    ...drawUnder(words.since, drawText(since)),
    ...drawUnder(words.consequences, drawText(consequences)),
    ...drawTable(words.statistics, statistics, [
      { head: words.what, cell: ({ what }) => what ?? '' },
      { head: words.value, cell: ({ value, unit }) => amountText(value, unit, lang), isNumeric: true },
      { head: words.territory, cell: ({ territory }) => territory ?? '' },
      { head: words.year, cell: ({ year }) => (year === undefined ? '' : String(year)), isNumeric: true },
      { head: words.source, cell: ({ source, url }) => linked(source, url) },
    ]),
  ];
}

/** Section 5. */
export function drawGroups({ targetGroups = [] }: Practice, pen: OutlinePen): OutlineShape[] {
  const { words, lang, lists, isShort } = pen;
  const kindOf = ({ kind }: TargetGroup): string | undefined => (kind === undefined ? undefined : words[kind]);
  const count = ({ count: people, countPeriod }: TargetGroup): string | undefined =>
    people === undefined ? undefined : [numberText(people, lang), countPeriod ?? ''].filter(isWritten).join(', ');
  if (isShort) {
    return drawTable(words.sections.targetGroups, targetGroups, [
      { head: words.group, cell: ({ name }) => name ?? '' },
      { head: words.kind, cell: (group) => kindOf(group) ?? '' },
      { head: words.territory, cell: ({ territory }) => territory ?? '' },
      { head: words.age, cell: (group) => ageText(group, lang), isNumeric: true },
    ]);
  }
  return targetGroups.flatMap((group, at) => {
    const health = (group.health ?? []).map((id) => namedIn(lists, 'health-bounds', id, lang)).join(', ');
    const facts = drawFacts([
      [words.kind, kindOf(group)],
      [words.territory, group.territory],
      [words.age, ageText(group, lang)],
      [words.health, health],
      [words.other, group.other],
      [words.count, count(group)],
    ]);
    const name = isWritten(group.name) ? group.name.trim() : `${words.group} ${at + 1}`;
    return facts.length === 0 && !isWritten(group.name)
      ? []
      : [{ ...{ kind: 'heading', level: 3, text: name } }, ...facts];
  });
}
