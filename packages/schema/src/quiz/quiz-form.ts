import type { RawAnswers } from '../answers.ts';
import type { Form, Group, Page } from '../form.ts';
import type { Choice, Question } from '../question.ts';
import { expressOf } from './express.ts';
import type { StatementAnswers } from './outcome.ts';
import type { Dimension, Quiz, Statement } from './quiz.ts';

/** The question about what would prove the answer to a statement. */
export const proofOf = (statement: string): string => `${statement}_proof`;

/**
 * A quiz as the form that asks it: a page for a dimension, a scale for a
 * statement, and behind a high answer what would prove it. The express version
 * has one page. Nothing has to be answered: what is missing is told with the result.
 * The languages are not the form's to offer: the result is read in the same one.
 */
export function quizForm(asked: Quiz, { express = false }: { express?: boolean } = {}): Form {
  const quiz = express ? expressOf(asked) : asked;
  const { id, title, asks, lead, finish, dimensions } = quiz;
  const pages = dimensions.map((dimension) => pageOf(quiz, dimension));
  const about = {
    ...(asks && { asks }),
    ...(lead && { lead }),
    ...(finish && { send: finish }),
  };
  return { id, title, ...about, items: express ? pages.flatMap(({ items }) => items) : pages };
}

const pageOf = (quiz: Quiz, { id, title, hint, statements }: Dimension): Page => ({
  id: `${id}_page`,
  kind: 'page',
  title,
  ...(hint !== undefined && { hint }),
  items: statements.flatMap((statement) => questionsOf(quiz, statement)),
});

function questionsOf({ scale }: Quiz, { id, title, hint, notApplicable }: Statement): (Question | Group)[] {
  const aside: Choice[] = [
    ...(notApplicable && scale.notApplicable ? [{ id: 'na', title: scale.notApplicable }] : []),
    ...(scale.unknown ? [{ id: 'dk', title: scale.unknown }] : []),
  ];
  const question: Question = {
    id,
    kind: 'scale',
    title,
    ...(hint !== undefined && { hint }),
    from: 0,
    to: scale.steps.length - 1,
    steps: scale.steps,
    ...(aside.length > 0 && { aside }),
  };
  if (!scale.proof) return [question];
  const { ask, from } = scale.proof;
  return [
    question,
    { id: proofOf(id), kind: 'longtext', title: ask, maxLength: 1000, when: { question: id, atLeast: from } },
  ];
}

/** The answers to statements among those to the form, without notes. */
export const statementAnswers = (quiz: Quiz, answers: RawAnswers): StatementAnswers =>
  Object.fromEntries(
    quiz.dimensions
      .flatMap(({ statements }) => statements)
      .flatMap(({ id }) => {
        const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
        const fits = answer === 'na' || answer === 'dk' || (Number.isInteger(answer) && (answer as number) >= 0);
        return fits ? [[id, answer as number | 'na' | 'dk']] : [];
      }),
  );

/** Whether the answers to the form name what proves the answer to a statement. */
export const isProven =
  (answers: RawAnswers) =>
  (statement: string): boolean => {
    const proof = Object.hasOwn(answers, proofOf(statement)) ? answers[proofOf(statement)] : undefined;
    return typeof proof === 'string' && proof.trim() !== '';
  };
