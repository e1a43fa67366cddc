import type { Sentence } from '../form-fault.ts';
import type { Conflict } from './blind.ts';

/** Why somebody cannot be asked to review. */
export interface ExpertFault {
  /** JSON Pointer (RFC 6901) into the request. */
  pointer: string;
  code: ExpertFaultCode;
  message: Sentence;
}

const sentences = {
  'two-experts': {
    ru: 'Нужны два разных эксперта. Выберите их в\u00a0списке.',
    en: 'Two different experts are needed. Pick them from the list.',
  },
  'no-expert': {
    ru: 'Такого эксперта в\u00a0банке нет. Выберите другого или\u00a0пригласите этого человека экспертом.',
    en: 'The bank has no such expert. Pick another, or invite this person as an expert.',
  },
  'own-practice': {
    ru: 'Этот эксперт\u00a0— автор практики: свою практику не\u00a0рецензируют. Выберите другого.',
    en: 'This expert is an author of the practice, and nobody reviews their own. Pick another.',
  },
  'same-organisation': {
    ru: 'Эксперт работает в\u00a0организации, которая подала практику. Выберите другого.',
    en: 'The expert works in the organisation that sent the practice. Pick another.',
  },
  'same-region': {
    ru: 'Эксперт из\u00a0того\u00a0же региона, а\u00a0в\u00a0этом банке так не\u00a0принято. Выберите другого.',
    en: 'The expert is of the same region, which this bank does not want. Pick another.',
  },
  'asked-already': {
    ru: 'Этого эксперта уже просили рецензировать практику. Выберите другого.',
    en: 'This expert was asked to review the practice already. Pick another.',
  },
  'enough-experts': {
    ru: 'Практику уже рецензируют три эксперта, больше не\u00a0учитывается. Дождитесь их заключений.',
    en: 'Three experts are reviewing the practice already, and no more count. Wait for their reviews.',
  },
} satisfies Record<string, Sentence>;

export type ExpertFaultCode = keyof typeof sentences;

/** A fault with its sentence. */
export const expertFault = (pointer: string, code: ExpertFaultCode): ExpertFault => ({
  pointer,
  code,
  message: sentences[code],
});

/** So many experts are asked at first, */
export const LEAST_EXPERTS = 2;

/** and so many count in all. */
export const MOST_EXPERTS = 3;

/** Everything that speaks against having these experts review a practice. `known` are all that there are. */
export function checkExperts(
  chosen: readonly string[],
  known: readonly { id: string; conflicts: readonly Conflict[] }[],
): ExpertFault[] {
  const faults = chosen.flatMap((id, at) => checkExpert(`/experts/${at}`, id, known));
  return new Set(chosen).size < LEAST_EXPERTS || new Set(chosen).size < chosen.length
    ? [expertFault('/experts', 'two-experts'), ...faults]
    : faults;
}

/** The same for one who is asked besides. */
export function checkExpert(
  pointer: string,
  id: string,
  known: readonly { id: string; conflicts: readonly Conflict[] }[],
): ExpertFault[] {
  const expert = known.find((each) => each.id === id);
  return expert
    ? expert.conflicts.map((conflict) => expertFault(pointer, conflict))
    : [expertFault(pointer, 'no-expert')];
}
