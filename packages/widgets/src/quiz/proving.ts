import type { QuizClient } from '@otklik/sdk/quizzes';

/** Does a call that the API may ask a proof of work for, and brings the proof where it does. */
export async function withProof<Reply>(
  client: QuizClient,
  quiz: string,
  call: (proof?: string) => Promise<Reply>,
): Promise<Reply> {
  try {
    return await call();
  } catch (error) {
    if (codeOfProblem(error) !== 'proof-required') throw error;
    const { solveChallenge } = await import('../form/proof.ts');
    return call(await solveChallenge(await client.challenge(quiz)));
  }
}

/** The code of the problem that an API has refused with, if it was that. */
export const codeOfProblem = (error: unknown): string | undefined =>
  (error as { problem?: { code?: string } } | undefined)?.problem?.code;
