import type { HintId } from './hint.ts';
import type {
  Evaluation,
  Practice,
  QuantitativeResult,
  Resource,
  Statistic,
  TargetGroup,
  Technology,
} from './practice.ts';
import { practice } from './testing.ts';

/** What a test changes in the full practice, so that a hint comes up or does not. */
export type Patch = Partial<Practice>;
export type Fixtures = Partial<Record<HintId, { found: readonly Patch[]; absent: readonly Patch[] }>>;

const full = practice();

/** Changes of one section, the rest of which stays as in the full practice. */
export const patch = {
  title: (more: Partial<Practice['title']>): Patch => ({ title: { ...full.title, ...more } }),
  problem: (more: Partial<Practice['problem']>): Patch => ({ problem: { ...full.problem, ...more } }),
  statistic: (more: Partial<Statistic>): Patch =>
    patch.problem({ statistics: [{ ...full.problem!.statistics![0], ...more }] }),
  group: (more: Partial<TargetGroup>): Patch => ({
    targetGroups: [{ ...full.targetGroups![0], ...more }, full.targetGroups![1]!],
  }),
  goal: (goal: string): Patch => ({ goal }),
  task: (task: string): Patch => ({ tasks: [...full.tasks!, task] }),
  technology: (more: Partial<Technology>): Patch => ({ technologies: [{ ...full.technologies![0], ...more }] }),
  counted: (more: Partial<QuantitativeResult>): Patch => ({
    results: { ...full.results, quantitative: [{ ...full.results!.quantitative![0], ...more }] },
  }),
  told: (change: string): Patch => ({
    results: { ...full.results, qualitative: [{ ...full.results!.qualitative![0], change }] },
  }),
  resources: (change: (resource: Resource) => Resource): Patch => ({ resources: full.resources!.map(change) }),
  evaluation: (more: Partial<Evaluation>): Patch => ({ evaluation: [{ ...full.evaluation![0], ...more }] }),
  trouble: (problem: string): Patch => ({ difficulties: [{ problem }] }),
  contacts: (more: Practice['contacts']): Patch => ({ contacts: { ...full.contacts, ...more } }),
  prospects: (prospects: string): Patch => ({ prospects }),
  /** Somewhere in the running text. */
  text: (essence: string): Patch => patch.problem({ essence }),
  /** In the summary, behind what stands there already. */
  summary: (more: string): Patch => ({ summary: `${full.summary} ${more}` }),
};
