import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Id } from '@otklik/schema';
import { z } from 'zod';
import { type Storage, StorageUnavailable } from '../storage/storage.ts';
import { type Ask, UNAVAILABLE } from './demo.ts';

const Pack = z.object({ quizzes: z.array(Id).optional() });

/** As much of a quiz as has to be known before the API looks at it. */
const PackedQuiz = z.looseObject({ id: Id, version: z.int() });
type PackedQuiz = z.infer<typeof PackedQuiz>;

/** The quizzes of all packs in a folder. Throws on a file that is none: packs are ours. */
export function readQuizzes(packs: URL): PackedQuiz[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, packs), 'utf8'));
  const names = readdirSync(packs).filter((name) => existsSync(new URL(`${name}/pack.json`, packs)));
  return names.flatMap((name) =>
    (Pack.parse(read(`${name}/pack.json`)).quizzes ?? []).map((id) =>
      PackedQuiz.parse(read(`${name}/quizzes/${id}.json`)),
    ),
  );
}

/** What an organisation has published under our id, or another organisation has, stays. */
const IN_USE: readonly number[] = [404, 409];

/**
 * Publishes through the API what is not there yet, or only in an earlier version:
 * on the first start, and after an upgrade that brings new ones. Gives their ids.
 */
export async function publishQuizzes(
  quizzes: readonly PackedQuiz[],
  { storage, ask, key }: { storage: Pick<Storage, 'quizzes'>; ask: Ask; key: string },
): Promise<string[]> {
  const published: string[] = [];
  for (const quiz of quizzes) {
    const there = await storage.quizzes.find(quiz.id);
    if (there && there.newest >= quiz.version) continue;
    const reply = await ask(`/v1/quizzes/${quiz.id}/versions/${quiz.version}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(quiz),
    });
    if (reply.ok) published.push(quiz.id);
    else if (reply.status === UNAVAILABLE) throw new StorageUnavailable(`The quiz ${quiz.id} could not be written`);
    else if (!IN_USE.includes(reply.status))
      throw new Error(`The API refused the quiz ${quiz.id} with ${reply.status}: ${await reply.text()}`);
  }
  return published;
}
