import type { RawAnswers } from './answers.ts';

/**
 * Answers with one of them changed, by its JSON Pointer (`/children/0/age`);
 * `undefined` takes it out. What is given stays as it was: sessions are compared
 * by identity. Fillings of a repeat that are not there yet are made.
 */
export function putAnswer(answers: RawAnswers, pointer: string, answer: unknown): RawAnswers {
  const [key = '', at, ...rest] = pointer.slice(1).split('/');
  if (at === undefined) {
    const { [key]: _, ...others } = answers;
    return answer === undefined ? others : { ...answers, [key]: answer };
  }
  const fillings = Array.isArray(answers[key]) ? [...(answers[key] as RawAnswers[])] : [];
  while (fillings.length <= Number(at)) fillings.push({});
  const filling: unknown = fillings[Number(at)];
  // What a page has set as `value` may be anything.
  const before = typeof filling === 'object' && filling !== null ? (filling as RawAnswers) : {};
  fillings[Number(at)] = putAnswer(before, `/${rest.join('/')}`, answer);
  return { ...answers, [key]: fillings };
}
