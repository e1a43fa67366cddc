import type { Sentence } from '../form-fault.ts';
import type { EvidenceLevel } from './codes.ts';
import { isWritten } from './written.ts';
import type { Evaluation, Practice } from './practice.ts';

/** What is known of the effect, computed from the author's answers; an expert confirms it. */
export interface EvidenceOutcome {
  level: EvidenceLevel;
  feedback: boolean;
  noEffect: boolean;
  /** What is still lacking for the next level. Empty at the highest. */
  next: Sentence[];
}

const NEXT: Readonly<Record<'logic' | 'beforeAfter' | 'baseline' | 'comparison' | 'repeated' | 'lasting', Sentence>> = {
  logic: {
    ru: 'Свяжите проблему, цель, не\u00a0меньше двух задач и\u00a0этапов и\u00a0хотя\u00a0бы одно изменение у\u00a0людей.',
    en: 'Link the problem, the goal, at least two tasks and stages, and at least one change for people.',
  },
  beforeAfter: {
    ru: 'Спросите одних и\u00a0тех\u00a0же людей до\u00a0и\u00a0после и\u00a0укажите, сколько их\u00a0было.',
    en: 'Ask the same people before and after, and say how many they were.',
  },
  baseline: {
    ru: 'Укажите для\u00a0изменения значения «до»\u00a0и\u00a0«после».',
    en: 'Give the values before and after for a change.',
  },
  comparison: {
    ru: 'Сравните участников с\u00a0теми, кто не\u00a0участвовал, и\u00a0напишите, что выяснили.',
    en: 'Compare those who took part with others who did not, and say what you found.',
  },
  repeated: {
    ru: 'Нужна независимая оценка или\u00a0тот\u00a0же результат в\u00a0другом месте.',
    en: 'An independent evaluation or the same result elsewhere is needed.',
  },
  lasting: {
    ru: 'Проверьте, держится\u00a0ли результат год и\u00a0дольше.',
    en: 'Check whether the result lasts for a year or longer.',
  },
};

/** The evidence level that the answers of sections 4 to 12 amount to. Each level needs the ones below it. */
export function evidenceOf(practice: Practice): EvidenceOutcome {
  const evaluations = practice.evaluation ?? [];
  const noEffect = evaluations.some((each) => each.noEffect === true);
  const lacks = lacksByLevel(practice, evaluations);
  const reached = lacks.findIndex((lack) => lack.length > 0);
  const level = (['E0', 'E1', 'E2', 'E3', 'E4'] as const)[reached === -1 ? 4 : reached]!;
  const feedback = evaluations.some(
    ({ who, finding, response }) =>
      (who === 'beneficiaries' || who === 'representatives') && isWritten(finding) && isWritten(response),
  );
  return { level, feedback, noEffect, next: reached === -1 ? [] : lacks[reached]! };
}

/** What is lacking for E1, E2, E3 and E4. */
function lacksByLevel(practice: Practice, evaluations: readonly Evaluation[]): Sentence[][] {
  const outcomes = (practice.results?.quantitative ?? []).filter(({ kind }) => kind === 'outcome');
  const counted = evaluations.filter(({ n }) => (n ?? 0) > 0);
  const measured = counted.filter(isRepeated);
  const compared = counted.filter(({ comparison, finding }) => comparison === true && isWritten(finding));
  const found = counted.filter(({ finding }) => isWritten(finding));
  const repeated = found.filter(({ independent, repeatedIn }) => independent === true || isWritten(repeatedIn));
  return [
    hasLogic(practice) ? [] : [NEXT.logic],
    [
      ...(measured.length > 0 ? [] : [NEXT.beforeAfter]),
      ...(outcomes.some(({ baseline, actual }) => baseline !== undefined && actual !== undefined)
        ? []
        : [NEXT.baseline]),
    ],
    compared.length > 0 ? [] : [NEXT.comparison],
    [
      ...(repeated.length > 0 ? [] : [NEXT.repeated]),
      ...(found.some(({ followUpMonths = 0 }) => followUpMonths >= 12) ? [] : [NEXT.lasting]),
    ],
  ];
}

/** Asked at the beginning and at least once more. */
const isRepeated = ({ when = [] }: Evaluation): boolean =>
  when.includes('pre') && when.some((moment) => moment !== 'pre');

function hasLogic({ problem, goal, tasks = [], stages = [], results }: Practice): boolean {
  const changes =
    (results?.qualitative ?? []).some(({ change }) => isWritten(change)) ||
    (results?.quantitative ?? []).some(({ kind, indicator }) => kind === 'outcome' && isWritten(indicator));
  return (
    isWritten(problem?.essence) &&
    isWritten(goal) &&
    tasks.filter(isWritten).length >= 2 &&
    stages.filter(({ title, what }) => isWritten(title) && isWritten(what)).length >= 2 &&
    changes
  );
}
