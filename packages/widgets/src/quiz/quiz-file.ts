import { checkQuiz, checkShape, type Quiz, type Text } from '@otklik/schema/engine';
import { QUIZ_SHAPE } from '@otklik/schema/quiz-schema';
import { SHAPE_FAULTS } from '../words/shape-faults.ts';
import type { QuizFound } from './source.ts';

/** Reads a quiz from a file beside the page. What it says is judged here, since no server has done it. */
export async function readQuizFile(address: string, signal: AbortSignal): Promise<QuizFound> {
  let text: string;
  try {
    const response = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return { reason: response.status === 404 ? 'not-found' : 'unreachable' };
    text = await response.text();
  } catch {
    signal.throwIfAborted();
    return { reason: 'unreachable' };
  }
  return judgeQuiz(text);
}

function judgeQuiz(text: string): QuizFound {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return broken([{ pointer: '', what: SHAPE_FAULTS['wrong-type'] }]);
  }
  const shape = checkShape(QUIZ_SHAPE, data).map(({ pointer, code }) => ({ pointer, what: SHAPE_FAULTS[code] }));
  if (shape.length > 0) return broken(shape);
  const faults = checkQuiz(data as Quiz).map(({ pointer, message }) => ({ pointer, what: { ...message } }));
  return faults.length > 0 ? broken(faults) : { quiz: data as Quiz };
}

function broken(faults: readonly { pointer: string; what: Text }[]): QuizFound {
  for (const { pointer, what } of faults) console.error(`<otklik-quiz> ${pointer || '/'}`, what);
  return { reason: 'broken', faults };
}
