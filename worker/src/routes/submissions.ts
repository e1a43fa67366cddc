import { createRoute } from '@hono/zod-openapi';
import {
  checkAnswers,
  type Fault,
  keepAsked,
  MOST_ANSWERS,
  normalizeAnswers,
  type Receipt,
  SubmissionDraft,
  SubmissionId,
} from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { eraseByReceipt, readReceipt } from '../receipt.ts';
import { createRouter, FormParam } from '../router.ts';
import { formIdOf } from '../staff.ts';
import { stateOf, takesAnswers } from '../storage/storage.ts';

/** What people send, and their right to take it back. */
export const submissions = createRouter();

const params = FormParam.extend({ id: SubmissionId });

const send = createRoute({
  method: 'put',
  path: '/v1/forms/{form}/submissions/{id}',
  summary: 'Send answers',
  description:
    'Keeps a submission once, under an id that the sender drew: a random UUID (version 4). The same may be sent any number of times. The receipt is the right to erase it.',
  request: { params, body: takes('SubmissionDraft') },
  responses: {
    201: gives('Receipt', 'It is kept, and survives a crash of the server.'),
    200: gives('Receipt', 'The same was kept before.'),
    ...refuses('malformed-json', 'malformed-request', 'no-form', 'no-revision', 'id-in-use', 'closed', 'erased'),
    ...refuses('not-yet-open', 'too-large', 'not-json', 'invalid-answers'),
  },
});

submissions.openapi(send, async (c) => {
  const { storage, now, metrics, signer } = c.var.services;
  const { id } = c.req.valid('param');
  const draft = await readBody(c, SubmissionDraft, { values: 2 * MOST_ANSWERS });

  const record = await storage.forms.findRecent(formIdOf(c));
  if (record?.revision === undefined) throw new ProblemError('no-form');
  const form = await storage.forms.findRevision(record.id, draft.revision);
  if (!form) throw new ProblemError('no-revision');

  const { answers, faults } = normalizeAnswers(draft.answers);
  if (faults.length > 0) throw invalidAnswers(faults);
  const { macOf, receiptOf, traceOf } = await signer();
  const mac = macOf(record.id, id, { ...draft, answers });
  const receipt = receiptOf(record.id, id);
  const reply: Receipt = { id, receipt };

  const today = dayOf(now());
  const wrong = checkAnswers(form, answers);
  if (wrong.length > 0 || !takesAnswers(record, today)) {
    // What is kept already is kept, even if the form has closed or grown stricter since.
    const there = await storage.submissions.look(record.id, id);
    if (there === 'erased') throw new ProblemError('erased');
    if (there?.mac === mac) {
      metrics?.count('repeated');
      return c.json(reply, 200);
    }
    if (wrong.length > 0) throw invalidAnswers(wrong);
    throw new ProblemError(stateOf(record, today) === 'not-yet-open' ? 'not-yet-open' : 'closed');
  }

  const { revision, lang, profile } = draft;
  const content = { form: record.id, id, revision, lang, profile, answers: keepAsked(form, answers) };
  switch (
    await storage.submissions.keep({ ...content, receivedOn: today, mac, receipt: traceOf(record.id, receipt) })
  ) {
    case 'kept':
      metrics?.count('kept');
      return c.json(reply, 201);
    case 'already':
      metrics?.count('repeated');
      return c.json(reply, 200);
    case 'differs':
      metrics?.count('conflict');
      throw new ProblemError('id-in-use');
    case 'erased':
      throw new ProblemError('erased');
  }
});

/** Not checked by the router: what is no receipt is answered as one that fits nothing. */
const ReceiptHeader = z.object({ 'otklik-receipt': z.string().optional() });

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

const invalidAnswers = (faults: readonly Fault[]): ProblemError =>
  new ProblemError('invalid-answers', {
    errors: faults.map((fault) => ({ ...fault, pointer: `/answers${fault.pointer}` })),
  });
