/** A way into a practice, from the thing around it: `title/text`. */
type Path = string;

/** How an answer and a value of a practice become each other. */
export type AskedAs = 'text' | 'month' | 'link' | 'number' | 'choice' | 'choices';

/** One question of the practice form, and the value that it asks for. */
export interface AskedValue {
  id: string;
  at: Path;
  as: AskedAs;
}

/** One question with boxes to tick, each of which is true or not. */
export interface AskedFlags {
  id: string;
  /** The place of each choice. */
  flags: Readonly<Record<string, Path>>;
}

/** A repeat, and the list that its fillings are. */
export interface AskedList {
  id: string;
  at: Path;
  of: readonly Asked[];
  /** Each thing of the list is what its only question says, and not an object. */
  bare?: true;
}

export type Asked = AskedValue | AskedFlags | AskedList;

const value = (as: AskedAs, id: string, at: Path): AskedValue => ({ id, at, as });
const text = (id: string, at: Path) => value('text', id, at);
const number = (id: string, at: Path) => value('number', id, at);
const choice = (id: string, at: Path) => value('choice', id, at);
const choices = (id: string, at: Path) => value('choices', id, at);
const month = (id: string, at: Path) => value('month', id, at);
const link = (id: string, at: Path) => value('link', id, at);

/** Choices that are called as the members that they set, in kebab case. */
const flags = (id: string, ...paths: Path[]): AskedFlags => ({
  id,
  flags: Object.fromEntries(
    paths.map((path) => [path.replace(/^.*\//, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), path]),
  ),
});

/** Everything that the practice form asks, by the page on which it does. Ids are those of `packs/practice`. */
export const ASKED: Readonly<Record<string, readonly Asked[]>> = {
  title: [
    text('title-text', 'title/text'),
    choice('title-scope', 'title/scope'),
    choice('title-state', 'title/state'),
    month('title-started', 'title/startedOn'),
    month('title-finished', 'title/finishedOn'),
  ],
  organisation: [
    choice('organisation-form', 'organisation/legalForm'),
    text('organisation-name', 'organisation/name'),
    text('organisation-head', 'organisation/headName'),
    choice('organisation-region', 'organisation/regionCode'),
    text('organisation-inn', 'organisation/inn'),
    text('organisation-ogrn', 'organisation/ogrn'),
  ],
  summary: [text('summary-text', 'summary')],
  problem: [
    text('problem-essence', 'problem/essence'),
    text('problem-where', 'problem/whereForWhom'),
    text('problem-since', 'problem/since'),
    text('problem-consequences', 'problem/consequences'),
    {
      id: 'statistics',
      at: 'problem/statistics',
      of: [
        text('statistic-what', 'what'),
        number('statistic-value', 'value'),
        text('statistic-unit', 'unit'),
        text('statistic-territory', 'territory'),
        number('statistic-year', 'year'),
        text('statistic-source', 'source'),
        link('statistic-url', 'url'),
      ],
    },
  ],
  'target-groups': [
    {
      id: 'groups',
      at: 'targetGroups',
      of: [
        text('group-name', 'name'),
        choice('group-kind', 'kind'),
        text('group-territory', 'territory'),
        number('group-age-from', 'ageFrom'),
        number('group-age-to', 'ageTo'),
        flags('group-age', 'ageAny'),
        choices('group-health', 'health'),
        text('group-other', 'other'),
        number('group-count', 'count'),
        text('group-period', 'countPeriod'),
      ],
    },
  ],
  goal: [text('goal-text', 'goal')],
  tasks: [{ id: 'task-list', at: 'tasks', bare: true, of: [text('task', '')] }],
  stages: [
    {
      id: 'stage-list',
      at: 'stages',
      of: [
        text('stage-title', 'title'),
        text('stage-what', 'what'),
        text('stage-input', 'input'),
        number('stage-days', 'durationDays'),
        text('stage-who', 'who'),
        text('stage-output', 'output'),
        flags('stage-marks', 'reusable', 'core'),
      ],
    },
  ],
  technologies: [
    {
      id: 'technology-list',
      at: 'technologies',
      of: [
        text('technology-name', 'name'),
        text('technology-how', 'how'),
        choice('technology-origin', 'origin'),
        { id: 'materials', at: 'materials', of: [text('material-title', 'title'), link('material-url', 'url')] },
      ],
    },
  ],
  results: [
    {
      id: 'changes',
      at: 'results/qualitative',
      of: [
        text('change-group', 'group'),
        text('change-what', 'change'),
        text('change-evidence', 'evidenceRef'),
        text('change-quote', 'quote'),
      ],
    },
    {
      id: 'numbers',
      at: 'results/quantitative',
      of: [
        text('number-indicator', 'indicator'),
        choice('number-kind', 'kind'),
        text('number-unit', 'unit'),
        number('number-baseline', 'baseline'),
        number('number-target', 'target'),
        number('number-actual', 'actual'),
        number('number-of', 'n'),
        month('number-from', 'period/from'),
        month('number-to', 'period/to'),
        text('number-source', 'source'),
      ],
    },
    text('unintended', 'results/unintended'),
  ],
  resources: [
    {
      id: 'resource-list',
      at: 'resources',
      of: [
        choice('resource-kind', 'kind'),
        flags('resource-marks', 'essential', 'notNeeded'),
        text('resource-what', 'what'),
        number('resource-amount', 'amount'),
        text('resource-unit', 'unit'),
        text('resource-source', 'source'),
      ],
    },
  ],
  evaluation: [
    {
      id: 'methods',
      at: 'evaluation',
      of: [
        choice('method-key', 'methodKey'),
        choice('method-who', 'who'),
        number('method-n', 'n'),
        choices('method-when', 'when'),
        text('method-instrument', 'instrumentId'),
        text('method-finding', 'finding'),
        text('method-response', 'response'),
        number('method-follow-up', 'followUpMonths'),
        text('method-repeated', 'repeatedIn'),
        flags('method-marks', 'comparison', 'independent', 'noEffect'),
      ],
    },
  ],
  difficulties: [
    {
      id: 'difficulty-list',
      at: 'difficulties',
      of: [
        text('difficulty-problem', 'problem'),
        text('difficulty-solution', 'solution'),
        text('difficulty-advice', 'advice'),
      ],
    },
  ],
  prospects: [text('prospects-text', 'prospects')],
  contacts: [
    text('contact-person', 'contacts/person'),
    text('contact-email', 'contacts/email'),
    text('contact-phone', 'contacts/phone'),
    text('contact-messenger', 'contacts/messenger'),
    text('contact-website', 'contacts/website'),
    text('contact-address', 'contacts/address'),
    text('contact-fax', 'contacts/fax'),
    text('contact-skype', 'contacts/skype'),
    flags(
      'contact-publish',
      ...['person', 'email', 'phone', 'messenger', 'website', 'address', 'fax', 'skype'].map(
        (name) => `contacts/publish/${name}`,
      ),
    ),
  ],
  'org-info': [
    text('org-achievements', 'orgInfo/achievements'),
    text('org-awards', 'orgInfo/awards'),
    text('org-partners', 'orgInfo/partners'),
    text('org-projects', 'orgInfo/projects'),
  ],
  facets: [
    choices('facet-theme', 'facets/theme'),
    choices('facet-group', 'facets/targetGroup'),
    { id: 'facet-regions', at: 'facets/region', bare: true, of: [choice('facet-region', '')] },
    choices('facet-settlement', 'facets/settlementType'),
    choice('facet-stage', 'facets/practiceStage'),
    choice('facet-resources', 'facets/resourceBand'),
    choice('facet-format', 'facets/format'),
    choice('facet-duration', 'facets/durationBand'),
    flags('facet-marks', 'facets/hasMentorOffer'),
  ],
};
