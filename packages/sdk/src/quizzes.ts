import type {
  Benchmark,
  Challenge,
  OutcomeDraft,
  PublishedQuiz,
  Receipt,
  Team,
  TeamAnswersDraft,
  TeamDraft,
} from '@otklik/schema/engine';
import { type Pace, pace } from './retry.ts';
import { type ApiPlace, connect, isChallenge, isReceipt } from './transport.ts';

export { isOtklikError, OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
export type { OtklikError, OtklikFailure } from './errors.ts';

/** Where the API is that has the quiz. */
export type QuizClientOptions = ApiPlace;

/** What every call takes. An aborted call rejects with the signal's reason. */
export interface QuizCallOptions {
  signal?: AbortSignal | undefined;
}

/** A call that the API may ask a proof of work for. */
export interface ProvenCallOptions extends QuizCallOptions {
  /** What `solveChallenge` has made of a challenge, after a refusal as `proof-required`. */
  proof?: string | undefined;
}

/** What somebody who answers a quiz needs from the API. Ids are drawn once, with `crypto.randomUUID()`. */
export interface QuizClient {
  /** Reads a published quiz: the newest version, or the one that a kept result was made with. */
  readQuiz(
    quiz: string,
    options?: QuizCallOptions & { version?: number | undefined; lang?: string | undefined },
  ): Promise<PublishedQuiz>;

  /**
   * Gives scores to the comparison, once under an id. Whoever takes the quiz
   * again sends the new scores under the same id with the `receipt` of the first
   * time, and still counts once.
   */
  sendOutcome(
    quiz: string,
    id: string,
    draft: OutcomeDraft,
    options?: ProvenCallOptions & { receipt?: string | undefined },
  ): Promise<Receipt>;
  /** Takes the scores back. Resolves also when they were taken back before. */
  eraseOutcome(quiz: string, id: string, receipt: string, options?: QuizCallOptions): Promise<void>;
  /** How organisations that are alike have come out: all of them, or those with these choices of the quiz's segments. */
  benchmark(quiz: string, segment?: Readonly<Record<string, string>>, options?: QuizCallOptions): Promise<Benchmark>;

  /**
   * Opens a team under an id. `organiser` is a secret of 32 hex digits, drawn
   * like the id: whoever has it counts the team's result.
   */
  openTeam(quiz: string, team: string, draft: TeamDraft, organiser: string, options?: ProvenCallOptions): Promise<Team>;
  /** Keeps what one person of the team answers, once under an id. Refused as `team-closed` once the result was counted. */
  answerTeam(
    quiz: string,
    team: string,
    id: string,
    draft: TeamAnswersDraft,
    options?: ProvenCallOptions,
  ): Promise<Team>;
  /** How many have answered, and the result once the team is closed. */
  readTeam(quiz: string, team: string, options?: QuizCallOptions): Promise<Team>;
  /** Closes the team and counts its result, once. Refused as `team-too-small` as long as too few have answered. */
  countTeam(quiz: string, team: string, organiser: string, options?: QuizCallOptions): Promise<Team>;

  /** Takes a challenge for one call about this quiz, good for ten minutes: see `solveChallenge`. */
  challenge(quiz: string, options?: QuizCallOptions): Promise<Challenge>;
}

/**
 * Talks to the API on behalf of somebody who answers a quiz, without zod and
 * ky: this is what an embedded quiz carries.
 *
 * Every call may be repeated, and what has failed by the way is, a few times; the
 * network being off, it fails at once. Of a reply only what a widget relies on is checked.
 */
export function createQuizClient(options: QuizClientOptions, chance: Pace = pace): QuizClient {
  const ask = connect('quizzes', options, chance);

  return {
    readQuiz: (quiz, { version, lang, signal } = {}) =>
      ask(
        at(quiz) + queryOf({ ...(version !== undefined && { version: String(version) }) }),
        { headers: lang ? { 'accept-language': lang } : {} },
        signal,
        (_, body) => (isPublishedQuiz(body) ? body : undefined),
      ),

    sendOutcome: (quiz, id, draft, { receipt, proof, signal } = {}) =>
      ask(
        at(quiz, 'outcomes', id),
        put(draft, { 'otklik-receipt': receipt, 'otklik-proof': proof }),
        signal,
        (_, body) => (isReceipt(body) && body.id === id ? body : undefined),
      ),

    eraseOutcome: (quiz, id, receipt, { signal } = {}) =>
      ask(at(quiz, 'outcomes', id), { method: 'DELETE', headers: { 'otklik-receipt': receipt } }, signal, (status) =>
        status === 204 ? null : undefined,
      ).then(() => undefined),

    benchmark: (quiz, segment = {}, { signal } = {}) =>
      ask(at(quiz, 'benchmark') + queryOf(segment), {}, signal, (_, body) => (isBenchmark(body) ? body : undefined)),

    openTeam: (quiz, team, draft, organiser, { proof, signal } = {}) =>
      ask(
        at(quiz, 'teams', team),
        put(draft, { 'otklik-organiser': organiser, 'otklik-proof': proof }),
        signal,
        asTeam,
      ),

    answerTeam: (quiz, team, id, draft, { proof, signal } = {}) =>
      ask(at(quiz, 'teams', team, 'answers', id), put(draft, { 'otklik-proof': proof }), signal, asTeam),

    readTeam: (quiz, team, { signal } = {}) => ask(at(quiz, 'teams', team), {}, signal, asTeam),

    countTeam: (quiz, team, organiser, { signal } = {}) =>
      ask(
        at(quiz, 'teams', team, 'result'),
        { method: 'POST', headers: { 'otklik-organiser': organiser } },
        signal,
        (_, body) => (isTeam(body) && body.result ? body : undefined),
      ),

    challenge: (quiz, { signal } = {}) =>
      ask(at(quiz, 'challenge'), {}, signal, (_, body) => (isChallenge(body) ? body : undefined)),
  };
}

const at = (...steps: string[]): string => steps.map(encodeURIComponent).join('/');

const queryOf = (values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(values).toString();
  return query && `?${query}`;
};

const put = (draft: object, headers: Record<string, string | undefined>): RequestInit => ({
  method: 'PUT',
  headers: {
    'content-type': 'application/json',
    ...Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  },
  body: JSON.stringify(draft),
});

const isPublishedQuiz = (body: unknown): body is PublishedQuiz => {
  const { quiz, version, versions } = (body ?? {}) as Partial<PublishedQuiz>;
  return Array.isArray(quiz?.dimensions) && typeof version === 'number' && Array.isArray(versions);
};

const isBenchmark = (body: unknown): body is Benchmark => {
  const { state, score, dimensions, organisations } = (body ?? {}) as Partial<Benchmark>;
  if (state === 'few') return true;
  return state === 'ready' && !!score && !!dimensions && typeof organisations === 'number';
};

const isTeam = (body: unknown): body is Team => {
  const { state, people } = (body ?? {}) as Partial<Team>;
  return (state === 'open' || state === 'closed') && typeof people === 'number';
};

const asTeam = (_: number, body: unknown): Team | undefined => (isTeam(body) ? body : undefined);
