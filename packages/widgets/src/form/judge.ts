import {
  checkAnswers,
  type Fault,
  type Form,
  interview,
  normalizeAnswers,
  type RawAnswers,
} from '@otklik/schema/engine';

/** The answers without those to branches that were left, and without empty lines: what is sent. */
export const answersToSend = (form: Form, answers: RawAnswers): RawAnswers =>
  normalizeAnswers(interview(form, normalizeAnswers(answers).answers).answers).answers;

/** What is wrong with the answers as they would be sent. */
export function judge(form: Form, answers: RawAnswers): Fault[] {
  const { answers: normal, faults } = normalizeAnswers(answersToSend(form, answers));
  return [...faults, ...checkAnswers(form, normal)];
}
