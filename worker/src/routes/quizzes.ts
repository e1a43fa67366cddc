import { createRoute } from '@hono/zod-openapi';
import { canonicalJson, checkQuiz, type ProblemPlace, type PublishedQuiz, Quiz, type QuizFault } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { deedOf } from '../deed.ts';
import type { AppContext } from '../env.ts';
import { hasAlready, quote } from '../etag.ts';
import { findVersion, placeOf } from '../keep-outcome.ts';
import { forgetOldTeams } from '../keep-team.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { placesOf, ProblemError, withAdvice } from '../problems.ts';
import { issueChallenge } from '../proof.ts';
import { BY_KEY, createRouter, QuizParam } from '../router.ts';
import { hashOf } from '../signing.ts';
import { quizIdOf, staff } from '../staff.ts';

/** Quizzes by version: published by staff, read by everybody. */
export const quizzes = createRouter();

const readQuiz = createRoute({
  method: 'get',
  path: '/v1/quizzes/{quiz}',
  summary: 'Read a published quiz',
  description: 'The newest version, or the one that a kept result was made with. Open to pages of any site.',
  request: { params: QuizParam, query: z.object({ version: z.string().optional() }) },
  responses: {
    200: gives('PublishedQuiz', 'The quiz, and which versions of it there are.'),
    304: { description: 'The reader has it already.' },
    ...refuses('no-quiz', 'no-version'),
  },
});

quizzes.openapi(readQuiz, async (c) => {
  const { storage } = c.var.services;
  const record = await storage.quizzes.find(quizIdOf(c));
  if (!record) throw new ProblemError('no-quiz');
  const { version = String(record.newest) } = c.req.valid('query');
  if (!/^[1-9]\d?$/.test(version)) throw new ProblemError('no-version');
  const quiz = await findVersion(c.var.services, record.id, Number(version));
  const body = { quiz, version: quiz.version, versions: await storage.quizzes.listVersions(record.id) };

  const etag = hashOf(JSON.stringify(body)).slice(0, 32);
  c.header('etag', quote(etag));
  if (hasAlready(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  return c.json(body satisfies PublishedQuiz, 200);
});

const publish = createRoute({
  method: 'put',
  path: '/v1/quizzes/{quiz}/versions/{version}',
  summary: 'Publish a version of a quiz',
  description:
    'Once and for ever: the same again is the same version, other content needs a higher one. The id belongs to the organisation that publishes under it first.',
  security: BY_KEY,
  middleware: staff,
  request: { params: QuizParam.extend({ version: z.coerce.number().int().min(1).max(63) }), body: takes('Quiz') },
  responses: {
    201: gives('PublishedQuiz', 'It is published.'),
    200: gives('PublishedQuiz', 'This content has this version already.'),
    ...refuses(
      'malformed-json',
      'malformed-request',
      'unauthorised',
      'forbidden',
      'not-same-origin',
      'no-quiz',
      'version-in-use',
      'too-large',
    ),
    ...refuses('not-json', 'invalid-quiz'),
  },
});

quizzes.openapi(publish, async (c) => {
  const { storage, now } = c.var.services;
  const { version } = c.req.valid('param');
  const id = quizIdOf(c);
  const quiz = parseQuiz(await readBody(c, z.record(z.string(), z.unknown())));
  const misplaced = [
    ...(quiz.id === id ? [] : [{ pointer: '/id', code: 'not-in-address' }]),
    ...(quiz.version === version ? [] : [{ pointer: '/version', code: 'not-in-address' }]),
  ];
  const faults = misplaced.length > 0 ? misplaced : checkQuiz(quiz);
  if (faults.length > 0) throw invalidQuiz(faults);

  const { organisation } = c.var;
  const body = canonicalJson(quiz);
  const fate = await storage.quizzes.publish(
    { organisation, quiz: id, version, body, on: dayOf(now()) },
    deedOf(c, 'quiz-published', id, { version }),
  );
  if (fate === 'foreign') throw new ProblemError('no-quiz');
  if (fate === 'differs') throw new ProblemError('version-in-use');
  c.header('location', `/v1/quizzes/${id}?version=${version}`);
  const published = { quiz, version, versions: await storage.quizzes.listVersions(id) };
  return c.json(published satisfies PublishedQuiz, fate === 'published' ? 201 : 200);
});

function parseQuiz(body: unknown): Quiz {
  const parsed = Quiz.safeParse(body);
  if (!parsed.success) throw invalidQuiz(placesOf(parsed.error).map((place) => withAdvice(place, 'Quiz')));
  return parsed.data;
}

const invalidQuiz = (errors: readonly (ProblemPlace | QuizFault)[]): ProblemError =>
  new ProblemError('invalid-quiz', { errors });

const challenge = createRoute({
  method: 'get',
  path: '/v1/quizzes/{quiz}/challenge',
  summary: 'Take a challenge',
  description:
    'For a sender that was answered `proof-required`. It is good for one call about this quiz within ten minutes, and works as that of a form does.',
  request: { params: QuizParam },
  responses: {
    200: gives('Challenge', 'A fresh one.'),
    ...refuses('no-quiz'),
  },
});

quizzes.openapi(challenge, async (c) => {
  const { services } = c.var;
  const quiz = await findQuiz(c);
  // Here and not with the outcomes: whoever asks for a challenge can wait.
  await services.storage.proofs.forgetExpired(dayOf(services.now()));
  await forgetOldTeams(services);
  const { challengeKey: key } = await services.signer();
  return c.json(await issueChallenge({ form: placeOf(quiz), key, now: services.now() }), 200);
});

async function findQuiz(c: AppContext): Promise<string> {
  const record = await c.var.services.storage.quizzes.find(quizIdOf(c));
  if (!record) throw new ProblemError('no-quiz');
  return record.id;
}
