import { createRoute } from '@hono/zod-openapi';
import { MOST_ANSWERS, SubmissionDraft, SubmissionId } from '@otklik/schema';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { keepSubmission } from '../keep-submission.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { PROOF_HEADER } from '../proof.ts';
import { eraseByReceipt, readReceipt } from '../receipt.ts';
import { createRouter, FormParam, ProofHeader, ReceiptHeader } from '../router.ts';
import { formIdOf } from '../staff.ts';

/** What people send, and their right to take it back. */
export const submissions = createRouter();

const params = FormParam.extend({ id: SubmissionId });

const send = createRoute({
  method: 'put',
  path: '/v1/forms/{form}/submissions/{id}',
  summary: 'Send answers',
  description:
    'Keeps a submission once, under an id that the sender drew: a random UUID (version 4). The same may be sent any number of times. The receipt is the right to erase it. When answers come in unusual numbers or unusually fast, a proof of work is asked for: the same body, sent again with a solved challenge in the header.',
  request: { params, headers: ProofHeader, body: takes('SubmissionDraft') },
  responses: {
    201: gives('Receipt', 'It is kept, and survives a crash of the server.'),
    200: gives('Receipt', 'The same was kept before.'),
    ...refuses('malformed-json', 'malformed-request', 'no-form', 'no-revision', 'id-in-use', 'closed', 'erased'),
    ...refuses('not-yet-open', 'too-large', 'not-json', 'invalid-answers', 'proof-required', 'too-many-requests'),
  },
});

submissions.openapi(send, async (c) => {
  const { id } = c.req.valid('param');
  const draft = await readBody(c, SubmissionDraft, { values: 2 * MOST_ANSWERS });
  const { services } = c.var;
  const bringer = { from: services.addressOf(c), proof: c.req.header(PROOF_HEADER) };
  const { isNew, receipt } = await keepSubmission(services, { form: formIdOf(c), id, draft, ...bringer });
  return c.json(receipt, isNew ? 201 : 200);
});

const erase = createRoute({
  method: 'delete',
  path: '/v1/forms/{form}/submissions/{id}',
  summary: 'Erase answers',
  description:
    'For the person who sent them and has the receipt. Only the id stays, so that a late copy cannot bring them back.',
  request: { params, headers: ReceiptHeader },
  responses: {
    204: { description: 'They are erased, now or before.' },
    ...refuses('malformed-request', 'no-submission'),
  },
});

submissions.openapi(erase, async (c) => {
  const { storage, now, signer } = c.var.services;
  const { id } = c.req.valid('param');
  const form = formIdOf(c);
  const receipt = readReceipt(c.req.header('otklik-receipt')) ?? '';
  // A receipt fits or does not before anything is looked up, so a guess learns nothing from time or words.
  const { isReceipt } = await signer();
  if (!isReceipt(receipt, form, id)) throw new ProblemError('no-submission');
  const erased = await storage.submissions.erase(form, id, dayOf(now()));
  if (!erased && (await storage.submissions.look(form, id)) === undefined) throw new ProblemError('no-submission');
  return c.body(null, 204);
});

const eraseLater = createRoute({
  method: 'delete',
  path: '/v1/forms/{form}/submissions',
  summary: 'Erase answers by the receipt alone',
  description:
    'For the person who sent them, later and from anywhere: the receipt is what they took with them. Spaces and dashes in it do not matter. It works once; whatever does not fit is answered alike.',
  request: { params: FormParam, headers: ReceiptHeader },
  responses: {
    204: { description: 'They were there and are erased.' },
    ...refuses('no-submission'),
  },
});

submissions.openapi(eraseLater, async (c) => {
  const { form } = c.req.valid('param');
  const erased = await eraseByReceipt(c.var.services, form, c.req.header('otklik-receipt'));
  if (!erased) throw new ProblemError('no-submission');
  return c.body(null, 204);
});
