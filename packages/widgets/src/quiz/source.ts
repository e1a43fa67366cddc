import type { Quiz, Text } from '@otklik/schema/engine';
import type { QuizClient } from '@otklik/sdk/quizzes';
import { endpointOf } from '../internal/home.ts';

/** Why there is no quiz to take. */
export interface QuizUnavailable {
  reason: 'not-found' | 'unreachable' | 'broken';
  /** For the author: where the file is wrong. */
  faults?: readonly { pointer: string; what: Text }[];
}

/** Where the page says that a quiz is: data, a file, or the id of a published one. */
export interface QuizAddress {
  definition?: Quiz | undefined;
  src?: string | undefined;
  quiz?: string | undefined;
  api?: string | undefined;
  client?: QuizClient | undefined;
}

export type QuizFound = { quiz: Quiz } | QuizUnavailable;

/** What speaks to the API about a quiz that has come from there; nothing for one that works without. */
export async function clientOf(address: QuizAddress): Promise<QuizClient | undefined> {
  if (!address.quiz || address.definition || address.src) return undefined;
  const { createQuizClient } = await import('./remote.ts');
  return address.client ?? createQuizClient({ endpoint: endpointOf(address) });
}

/** Loads a quiz. Rejects only when it was told to stop. */
export async function loadQuiz(address: QuizAddress, signal: AbortSignal): Promise<QuizFound | undefined> {
  const { definition, src, quiz } = address;
  if (definition) return { quiz: definition };
  if (src) return readFileAt(new URL(src, document.baseURI).href, signal);
  return quiz ? readPublished(address, quiz, undefined, signal) : undefined;
}

/** An earlier version of a quiz, for a result that was made with it: from the API, or the file that the quiz names. */
export async function loadVersion(address: QuizAddress, latest: Quiz, version: number): Promise<Quiz | undefined> {
  if (version === latest.version) return latest;
  const { signal } = new AbortController();
  const earlier = latest.earlier?.find((each) => each.version === version);
  const place = address.src && new URL(address.src, document.baseURI);
  const found = place
    ? earlier?.src && URL.canParse(earlier.src, place) && (await readFileAt(new URL(earlier.src, place).href, signal))
    : address.quiz && !address.definition && (await readPublished(address, address.quiz, version, signal));
  return found && 'quiz' in found && found.quiz.version === version ? found.quiz : undefined;
}

const readFileAt = async (address: string, signal: AbortSignal): Promise<QuizFound> =>
  (await import('./quiz-file.ts')).readQuizFile(address, signal);

async function readPublished(
  address: QuizAddress,
  id: string,
  version: number | undefined,
  signal: AbortSignal,
): Promise<QuizFound> {
  try {
    const client = await clientOf(address);
    return { quiz: (await client!.readQuiz(id, { version, signal })).quiz };
  } catch (error) {
    signal.throwIfAborted();
    const { code } = (error as { problem?: { code?: string } }).problem ?? {};
    if (code !== 'no-quiz' && code !== 'no-version') console.error('<otklik-quiz>', error);
    return { reason: code === 'no-quiz' || code === 'no-version' ? 'not-found' : 'unreachable' };
  }
}
