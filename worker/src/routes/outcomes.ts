import { createRoute } from '@hono/zod-openapi';
import { OutcomeDraft, SubmissionId } from '@otklik/schema';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { keepOutcome, placeOf } from '../keep-outcome.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { PROOF_HEADER } from '../proof.ts';
import { readReceipt } from '../receipt.ts';
import { createRouter, ProofHeader, QuizParam, ReceiptHeader } from '../router.ts';
import { quizIdOf } from '../staff.ts';

/** What organisations give to the comparison, and what it shows of all of them together. */
export const outcomes = createRouter();

const params = QuizParam.extend({ id: SubmissionId });

/** More values than an outcome of the largest quiz has. */
const MOST_VALUES = 200;

const give = createRoute({
  method: 'put',
  path: '/v1/quizzes/{quiz}/outcomes/{id}',
  summary: 'Give an outcome to the comparison',
  description:
    'Keeps the scores of an organisation once, under an id that its browser drew: a random UUID (version 4). Nothing but the scores and the segment is kept. With the receipt in the header, other scores take the place of the earlier ones: an organisation that takes the quiz again counts once.',
  request: { params, headers: ProofHeader.extend(ReceiptHeader.shape), body: takes('OutcomeDraft') },
  responses: {
    201: gives('Receipt', 'It is kept.'),
    200: gives('Receipt', 'The same was kept before, or this has taken its place.'),
    ...refuses('malformed-json', 'malformed-request', 'no-quiz', 'no-version', 'id-in-use', 'erased', 'not-offered'),
    ...refuses('too-large', 'not-json', 'invalid-outcome', 'proof-required', 'too-many-requests'),
  },
});

outcomes.openapi(give, async (c) => {
  const { id } = c.req.valid('param');
  const quiz = quizIdOf(c);
  const draft = await readBody(c, OutcomeDraft, { values: MOST_VALUES });
  const { services } = c.var;
  const bringer = { from: services.addressOf(c), proof: c.req.header(PROOF_HEADER) };
  const receipt = readReceipt(c.req.header('otklik-receipt'));
  const kept = await keepOutcome(services, { quiz, id, draft, receipt, ...bringer });
  return c.json(kept.receipt, kept.isNew ? 201 : 200);
});

const erase = createRoute({
  method: 'delete',
  path: '/v1/quizzes/{quiz}/outcomes/{id}',
  summary: 'Take an outcome back',
  description: 'For whoever has its receipt. Only the id stays, so that a late copy cannot bring it back.',
  request: { params, headers: ReceiptHeader },
  responses: {
    204: { description: 'It is erased, now or before.' },
    ...refuses('malformed-request', 'no-quiz', 'no-outcome'),
  },
});

outcomes.openapi(erase, async (c) => {
  const { storage, now, signer, benchmarks } = c.var.services;
  const { id } = c.req.valid('param');
  const quiz = quizIdOf(c);
  const receipt = readReceipt(c.req.header('otklik-receipt')) ?? '';
  // A receipt fits or does not before anything is looked up, so a guess learns nothing from time or words.
  const { isReceipt } = await signer();
  if (!isReceipt(receipt, placeOf(quiz), id)) throw new ProblemError('no-outcome');
  const isErased = await storage.outcomes.erase(quiz, id, dayOf(now()));
  if (isErased) await benchmarks.settle(quiz);
  else if ((await storage.outcomes.look(quiz, id)) === undefined) throw new ProblemError('no-outcome');
  return c.body(null, 204);
});

const compare = createRoute({
  method: 'get',
  path: '/v1/quizzes/{quiz}/benchmark',
  summary: 'See how others have come out',
  description:
    'Quartiles of all organisations, or of those that made the given choices: `?size=s&theme=rights`, by the segments of the quiz. From ten organisations on, and renewed only when five of them are others than in anything that was shown before. Nobody is named or ranked.',
  parameters: [
    {
      in: 'query',
      name: 'segment',
      required: false,
      style: 'form',
      explode: true,
      schema: { type: 'object', additionalProperties: { type: 'string' } },
    },
  ],
  request: { params: QuizParam },
  responses: {
    200: gives('Benchmark', 'Quartiles, or `few`.'),
    ...refuses('malformed-request', 'no-quiz', 'not-offered'),
  },
});

outcomes.openapi(compare, async (c) => c.json(await c.var.services.benchmarks.read(quizIdOf(c), c.req.query()), 200));
