import { type PracticeSection, RESOURCE_KINDS, SECTIONS } from './codes.ts';
import type { Practice, TargetGroup } from './practice.ts';
import { isEmail, isWritten, lettersIn } from './written.ts';

/** What each section counts for; all together are 100. Contacts and the organisation are no points. */
export const SECTION_WEIGHTS: Readonly<Record<PracticeSection, number>> = {
  ...{ title: 4, organisation: 4, summary: 6, problem: 10, targetGroups: 10, goal: 8, tasks: 6, stages: 10 },
  ...{
    technologies: 8,
    results: 14,
    resources: 6,
    evaluation: 8,
    difficulties: 4,
    prospects: 2,
    contacts: 0,
    orgInfo: 0,
  },
};

/** A practice that is sent has at least so many points, */
export const LEAST_COMPLETENESS = 70;

/** and these sections filled. */
export const GATE_SECTIONS: readonly PracticeSection[] = [
  ...(['title', 'organisation', 'summary', 'targetGroups', 'goal', 'results', 'contacts'] as const),
];

/** How much of a section is there: nothing, a part, or what it has to have. */
export interface SectionState {
  section: PracticeSection;
  filled: 0 | 0.5 | 1;
  /** JSON Pointers of what it still needs. */
  needs: string[];
}

export interface Completeness {
  /** 0-100. */
  score: number;
  /** In the order of the sections. */
  sections: SectionState[];
}

/** Places that a section has to have, each with whether it is there. */
type Parts = readonly (readonly [pointer: string, there: boolean])[];

const PARTS: Readonly<Record<PracticeSection, (practice: Practice) => Parts>> = {
  title: ({ title }) => [
    ['/title/text', lettersIn(title?.text) >= 5],
    ['/title/scope', title?.scope !== undefined],
    ['/title/state', title?.state !== undefined],
    ['/title/startedOn', title?.startedOn !== undefined],
    ...(title?.state === 'finished' ? [['/title/finishedOn', title.finishedOn !== undefined] as const] : []),
  ],
  organisation: ({ organisation }) => [
    ['/organisation/legalForm', organisation?.legalForm !== undefined],
    ['/organisation/name', isWritten(organisation?.name)],
    ['/organisation/headName', isWritten(organisation?.headName)],
    ['/organisation/regionCode', organisation?.regionCode !== undefined],
  ],
  summary: ({ summary }) => [['/summary', isWritten(summary)]],
  problem: ({ problem }) => [
    ['/problem/essence', isWritten(problem?.essence)],
    ['/problem/whereForWhom', isWritten(problem?.whereForWhom)],
    ['/problem/since', isWritten(problem?.since)],
    ['/problem/consequences', isWritten(problem?.consequences)],
    ['/problem/statistics', (problem?.statistics ?? []).some(({ value }) => value !== undefined)],
  ],
  targetGroups: ({ targetGroups = [] }) => [
    ['/targetGroups', targetGroups.some(({ name }) => isWritten(name))],
    ['/targetGroups', targetGroups.some(({ kind, name }) => kind === 'direct' && isWritten(name))],
    ...targetGroups.map((group, at) => [`/targetGroups/${at}`, isBounded(group)] as const),
  ],
  goal: ({ goal }) => [
    ['/goal', isWritten(goal)],
    ['/goal', lettersIn(goal) >= 30],
  ],
  tasks: ({ tasks = [] }) => [
    ['/tasks', tasks.some(isWritten)],
    ['/tasks', tasks.filter(isWritten).length >= 2],
  ],
  stages: ({ stages = [] }) => [
    ['/stages', stages.some(({ title }) => isWritten(title))],
    ['/stages', stages.filter(({ title, what }) => isWritten(title) && isWritten(what)).length >= 2],
  ],
  technologies: ({ technologies = [] }) => [
    ['/technologies', technologies.some(({ name }) => isWritten(name))],
    ['/technologies', technologies.some(({ name, how }) => isWritten(name) && isWritten(how))],
  ],
  results: ({ results }) => [
    ['/results/qualitative', (results?.qualitative ?? []).some(({ change }) => isWritten(change))],
    [
      '/results/quantitative',
      (results?.quantitative ?? []).some(({ indicator, actual }) => isWritten(indicator) && actual !== undefined),
    ],
  ],
  resources: ({ resources = [] }) =>
    RESOURCE_KINDS.map((kind) => [
      '/resources',
      resources.some((resource) => resource.kind === kind && (resource.notNeeded === true || isWritten(resource.what))),
    ]),
  evaluation: ({ evaluation = [] }) => [
    ['/evaluation', evaluation.some(({ methodKey }) => methodKey !== undefined)],
    ['/evaluation', evaluation.some(({ who }) => who !== undefined)],
    ['/evaluation', evaluation.some(({ finding }) => isWritten(finding))],
  ],
  difficulties: ({ difficulties = [] }) => [
    ['/difficulties', difficulties.some(({ problem }) => isWritten(problem))],
    ['/difficulties', difficulties.some(({ solution, advice }) => isWritten(solution) || isWritten(advice))],
  ],
  prospects: ({ prospects }) => [
    ['/prospects', isWritten(prospects)],
    ['/prospects', lettersIn(prospects) >= 50],
  ],
  contacts: ({ contacts }) => [
    ['/contacts/person', isWritten(contacts?.person)],
    ['/contacts/email', isEmail(contacts?.email)],
    ['/contacts/publish', Object.values(contacts?.publish ?? {}).some(Boolean)],
  ],
  orgInfo: ({ orgInfo }) => [['/orgInfo', Object.values(orgInfo ?? {}).some((text) => isWritten(text))]],
};

const isBounded = ({ territory, ageFrom, ageTo, ageAny }: TargetGroup): boolean =>
  isWritten(territory) && (ageAny === true || ageFrom !== undefined || ageTo !== undefined);

/** How full a practice is, section by section, and what each still needs. */
export function completenessOf(practice: Practice): Completeness {
  const sections = SECTIONS.map((section): SectionState => {
    const parts = PARTS[section](practice);
    const needs = parts.filter(([, there]) => !there).map(([pointer]) => pointer);
    const filled = needs.length === 0 ? 1 : needs.length === parts.length ? 0 : 0.5;
    return { section, filled, needs: [...new Set(needs)] };
  });
  return { score: sections.reduce((sum, { section, filled }) => sum + SECTION_WEIGHTS[section] * filled, 0), sections };
}
