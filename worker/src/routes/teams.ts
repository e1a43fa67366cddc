import { createRoute } from '@hono/zod-openapi';
import { SubmissionId, TeamAnswersDraft, TeamDraft } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import type { AppContext } from '../env.ts';
import { answerTeam, closeTeam, openTeam, readTeam } from '../keep-team.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { PROOF_HEADER } from '../proof.ts';
import { createRouter, ProofHeader, QuizParam } from '../router.ts';
import { quizIdOf } from '../staff.ts';

/** Several people of one organisation who answer one quiz. */
export const teams = createRouter();

const params = QuizParam.extend({ team: SubmissionId });

/** The secret that an organiser's browser drew: 32 hex digits. */
const OrganiserSecret = z.string().regex(/^[0-9a-f]{32}$/);
const ORGANISER_HEADER = 'otklik-organiser';

/** More values than the answers to the largest quiz have. */
const MOST_VALUES = 500;

const bringerOf = (c: AppContext) => ({
  from: c.var.services.addressOf(c),
  proof: c.req.header(PROOF_HEADER),
});

const open = createRoute({
  method: 'put',
  path: '/v1/quizzes/{quiz}/teams/{team}',
  summary: 'Open a team',
  description:
    'Once, under an id that the organiser’s browser drew: a random UUID (version 4). Whoever has the secret in the header, 32 random hex digits, counts the result. A team that nobody counts within 180 days is erased.',
  request: {
    params,
    headers: ProofHeader.extend({ [ORGANISER_HEADER]: OrganiserSecret }),
    body: takes('TeamDraft'),
  },
  responses: {
    201: gives('Team', 'It is open.'),
    200: gives('Team', 'It was opened before.'),
    ...refuses('malformed-json', 'malformed-request', 'no-quiz', 'no-version', 'id-in-use', 'not-offered'),
    ...refuses('too-large', 'not-json', 'proof-required', 'too-many-requests'),
  },
});

teams.openapi(open, async (c) => {
  const { team } = c.req.valid('param');
  const secret = c.req.valid('header')[ORGANISER_HEADER];
  const quiz = quizIdOf(c);
  const draft = await readBody(c, TeamDraft);
  const opened = await openTeam(c.var.services, { quiz, team, draft, secret, ...bringerOf(c) });
  return c.json(opened.team, opened.isNew ? 201 : 200);
});

const answer = createRoute({
  method: 'put',
  path: '/v1/quizzes/{quiz}/teams/{team}/answers/{id}',
  summary: 'Answer in a team',
  description:
    'Keeps what one person answers, once, until the result is counted; then it is erased. Nobody is shown it, the organiser neither.',
  request: { params: params.extend({ id: SubmissionId }), headers: ProofHeader, body: takes('TeamAnswersDraft') },
  responses: {
    201: gives('Team', 'It is kept, and will be counted.'),
    200: gives('Team', 'The same was kept before, or is counted already.'),
    ...refuses('malformed-json', 'malformed-request', 'no-quiz', 'no-team', 'id-in-use', 'team-full', 'team-closed'),
    ...refuses('too-large', 'not-json', 'invalid-answers', 'proof-required', 'too-many-requests'),
  },
});

teams.openapi(answer, async (c) => {
  const { team, id } = c.req.valid('param');
  const quiz = quizIdOf(c);
  const draft = await readBody(c, TeamAnswersDraft, { values: MOST_VALUES });
  const answered = await answerTeam(c.var.services, { quiz, team, id, draft, ...bringerOf(c) });
  return c.json(answered.team, answered.isNew ? 201 : 200);
});

const read = createRoute({
  method: 'get',
  path: '/v1/quizzes/{quiz}/teams/{team}',
  summary: 'See where a team stands',
  description: 'How many have answered and, once it is closed, what they answered taken together.',
  request: { params },
  responses: {
    200: gives('Team', 'The team.'),
    ...refuses('malformed-request', 'no-quiz', 'no-team'),
  },
});

teams.openapi(read, async (c) => {
  const { team } = c.req.valid('param');
  return c.json(await readTeam(c.var.services, { quiz: quizIdOf(c), team }), 200);
});

const count = createRoute({
  method: 'post',
  path: '/v1/quizzes/{quiz}/teams/{team}/result',
  summary: 'Count the result of a team',
  description:
    'For the organiser, from three people on. It closes the team for good, and the single answers are erased: nothing is left that a second count could be compared with.',
  request: { params, headers: z.object({ [ORGANISER_HEADER]: z.string().optional() }) },
  responses: {
    200: gives('Team', 'The team with its result, counted now or before.'),
    ...refuses('malformed-request', 'no-quiz', 'no-team', 'team-too-small'),
  },
});

teams.openapi(count, async (c) => {
  const { team } = c.req.valid('param');
  const secret = OrganiserSecret.safeParse(c.req.header(ORGANISER_HEADER));
  // What cannot be a secret is answered as one that fits nothing.
  if (!secret.success) throw new ProblemError('no-team');
  return c.json(await closeTeam(c.var.services, { quiz: quizIdOf(c), team, secret: secret.data }), 200);
});
