import type { Sentence } from '../form-fault.ts';
import { HINT_SENTENCES } from './hint-sentences.ts';

/** `block` cannot be sent, `warn` has to be read, `tip` is advice. Style never blocks. */
export type HintSeverity = 'block' | 'warn' | 'tip';

/** The number of a hint, `H01` to `H46`. */
export type HintId = keyof typeof HINT_SENTENCES;

/** Something that would make a description better: where, how much it matters, what to do. */
export interface Hint {
  hint: HintId;
  /** JSON Pointer (RFC 6901) into the practice. */
  pointer: string;
  severity: HintSeverity;
  message: Sentence;
}

/** How much each hint matters, where nothing else is said. */
export const HINT_SEVERITIES: Readonly<Record<HintId, HintSeverity>> = {
  ...{ H01: 'block', H02: 'block', H03: 'block', H04: 'tip', H05: 'warn', H06: 'warn' },
  ...{ H07: 'warn', H08: 'tip', H09: 'block', H10: 'warn', H11: 'warn', H12: 'warn' },
  ...{ H13: 'warn', H14: 'warn', H15: 'warn', H16: 'tip', H17: 'warn', H18: 'warn' },
  ...{ H19: 'warn', H20: 'warn', H21: 'tip', H22: 'warn', H23: 'warn', H24: 'block' },
  ...{ H25: 'warn', H26: 'warn', H27: 'warn', H28: 'tip', H29: 'tip', H30: 'warn' },
  ...{ H31: 'warn', H32: 'warn', H33: 'tip', H34: 'warn', H35: 'warn', H36: 'tip' },
  ...{ H37: 'warn', H38: 'tip', H39: 'block', H40: 'block', H41: 'warn', H42: 'warn' },
  ...{ H43: 'tip', H44: 'tip', H45: 'tip', H46: 'warn' },
};

/** A hint with its sentence. */
export const hint = (id: HintId, pointer: string, ...values: (string | number)[]): Hint => ({
  hint: id,
  pointer,
  severity: HINT_SEVERITIES[id],
  message: (HINT_SENTENCES[id] as (...values: string[]) => Sentence)(...values.map(String)),
});

/** A hint whose words are not the same in both languages: each value as a sentence. */
export function hintWith(id: HintId, pointer: string, ...values: Sentence[]): Hint {
  const say = HINT_SENTENCES[id] as (...values: string[]) => Sentence;
  return {
    ...hint(id, pointer),
    message: { ru: say(...values.map(({ ru }) => ru)).ru, en: say(...values.map(({ en }) => en)).en },
  };
}
