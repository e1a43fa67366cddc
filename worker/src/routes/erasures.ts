import { createRoute } from '@hono/zod-openapi';
import { Erasure } from '@otklik/schema';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { deedOf } from '../deed.ts';
import { refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { BY_KEY, createRouter, FormParam, OF_BODY } from '../router.ts';
import { findOwnForm, staff } from '../staff.ts';

/** Erasing of single answers by staff, for people who ask for it and have lost their receipt. */
export const erasures = createRouter();

const erase = createRoute({
  method: 'post',
  path: '/v1/forms/{form}/erasures',
  summary: 'Erase one submission',
  description:
    'For good. Only the id stays: a copy that comes late, out of somebody’s offline storage, is answered `erased`.',
  security: BY_KEY,
  middleware: staff,
  request: { params: FormParam, body: takes('Erasure') },
  responses: {
    204: { description: 'It is erased, now or before.' },
    ...OF_BODY,
    ...refuses('no-form', 'no-submission'),
  },
});

erasures.openapi(erase, async (c) => {
  const { storage, now } = c.var.services;
  const { id } = await readBody(c, Erasure);
  const form = await findOwnForm(c);
  const isErased = await storage.submissions.erase(
    form.id,
    id,
    dayOf(now()),
    deedOf(c, 'answers-erased', form.id, { submission: id }),
  );
  if (!isErased && (await storage.submissions.look(form.id, id)) === undefined) throw new ProblemError('no-submission');
  return c.body(null, 204);
});
