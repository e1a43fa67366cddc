import type { ProblemCode } from '@otklik/schema';
import { isOtklikError } from '@otklik/sdk/staff';
import type { StudioWords } from '../words/studio-words.ts';

/** Whether the API has refused for that reason. */
export const isRefusal = (cause: unknown, code: ProblemCode): boolean =>
  isOtklikError(cause) && cause.name === 'OtklikProblemError' && cause.problem.code === code;

/** What a failure means, and what to do. The API says in the reader's language why it has refused. */
export function explainFailure(cause: unknown, words: StudioWords): string {
  if (isOtklikError(cause)) {
    if (cause.name !== 'OtklikProblemError')
      return cause.name === 'OtklikNetworkError' ? words.unreachable : words.notOurs;
    const { code, detail } = cause.problem;
    return code === 'stale' ? words.stale : code === 'malformed-request' ? words.malformed : detail;
  }
  console.error('<otklik-studio>', cause);
  return words.broken;
}
