import type { Practice, QuantitativeResult, TargetGroup } from '../practice/practice.ts';

/**
 * So many letters and rows of each thing stand on one page of A5, in the widest letters that a machine may print with.
 * A practice that keeps to them is not cut.
 */
const MOST = {
  ...{ title: 140, organisation: 120, summary: 720 },
  ...{ groups: 4, group: 60, territory: 40, changes: 3, change: 150, who: 40 },
  ...{ figures: 3, indicator: 80, unit: 16, contact: 80 },
};

/** A practice for a single page, and whether anything was cut for that. What is cut ends with «…». */
export function shortened(practice: Practice, lang: string): { practice: Practice; isCut: boolean } {
  const cutter = new Cutter(/^ru\b/.test(lang) ? 'и\u00a0ещё' : 'and more:');
  const { title, organisation, summary, targetGroups, results, contacts } = practice;
  const short: Practice = {
    ...practice,
    ...(title && { title: { ...title, text: cutter.cut(title.text, MOST.title) } }),
    ...(organisation && { organisation: { ...organisation, name: cutter.cut(organisation.name, MOST.organisation) } }),
    summary: cutter.cut(summary, MOST.summary),
    ...(targetGroups && { targetGroups: groupsOf(targetGroups, cutter) }),
    ...(results && { results: resultsOf(results, cutter) }),
    ...(contacts && { contacts: contactsOf(contacts, cutter) }),
  };
  return { practice: short, isCut: cutter.hasCut };
}

/** Cuts, and remembers that it did. */
class Cutter {
  hasCut = false;
  readonly #andMore: string;

  constructor(andMore: string) {
    this.#andMore = andMore;
  }

  /** A text of so many letters at most, which ends with a whole word. */
  cut(text: string | undefined, most: number): string | undefined {
    const whole = text?.trim().replace(/\s*\r?\n\s*/g, ' ');
    if (whole === undefined || whole.length <= most) return whole;
    this.hasCut = true;
    // Half of an emoji is none.
    const start = whole.slice(0, most - 2).replace(/[\uD800-\uDBFF]$/, '');
    const end = start.lastIndexOf(' ');
    // A word without end has no place to be cut at.
    const kept = end > most / 2 ? start.slice(0, end) : start;
    return `${kept.replace(/[\s,;:.!?–—-]+$/, '')}\u00a0…`;
  }

  /** So many of a list, the first ones; and how many are left out, where nothing else says it. */
  first<One>(all: readonly One[], most: number, say: (left: string) => One): One[] {
    if (all.length <= most) return [...all];
    this.hasCut = true;
    return [...all.slice(0, most), say(`…\u00a0${this.#andMore}\u00a0${all.length - most}`)];
  }
}

const groupsOf = (groups: readonly TargetGroup[], cutter: Cutter): TargetGroup[] =>
  cutter
    .first(groups, MOST.groups, (left): TargetGroup => ({ name: left }))
    .map((group) => ({
      ...group,
      name: cutter.cut(group.name, MOST.group),
      territory: cutter.cut(group.territory, MOST.territory),
    }));

function resultsOf(results: NonNullable<Practice['results']>, cutter: Cutter): NonNullable<Practice['results']> {
  const { qualitative = [], quantitative = [] } = results;
  const outcomes = quantitative.filter(({ kind }) => kind === 'outcome');
  const figures = outcomes.length === 0 ? quantitative : outcomes;
  return {
    qualitative: cutter
      .first(qualitative, MOST.changes, (left) => ({ change: left }))
      .map(({ group, change }) => ({ group: cutter.cut(group, MOST.who), change: cutter.cut(change, MOST.change) })),
    quantitative: cutter
      .first(figures, MOST.figures, (left): QuantitativeResult => ({
        indicator: left,
        ...(outcomes.length > 0 && { kind: 'outcome' as const }),
      }))
      .map((figure) => ({
        ...figure,
        indicator: cutter.cut(figure.indicator, MOST.indicator),
        unit: cutter.cut(figure.unit, MOST.unit),
      })),
  };
}

/** What people read may be cut; an address that a machine reads is of no use then. */
const contactsOf = (
  contacts: NonNullable<Practice['contacts']>,
  cutter: Cutter,
): NonNullable<Practice['contacts']> => ({
  ...contacts,
  person: cutter.cut(contacts.person, MOST.contact),
  address: cutter.cut(contacts.address, MOST.contact),
});
