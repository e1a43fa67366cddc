import { createRoute } from '@hono/zod-openapi';
import { BankFile, type Takeover } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { deedOf } from '../deed.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { placesOf, ProblemError } from '../problems.ts';
import { BY_KEY, createRouter, OF_BODY } from '../router.ts';
import { staff } from '../staff.ts';
import { takeOver } from '../take-over.ts';

/** Whole banks, for moderators. */
export const bank = createRouter();

/** A part of a bank: about a hundred practices. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_VALUES = 200_000;

const takeOverBank = createRoute({
  method: 'post',
  path: '/v1/bank',
  summary: 'Take over what another bank has published',
  description:
    'A file as `GET /v1/bank.json` gives it, in parts of 4 MB at most. Each practice keeps its version and its hash and belongs to the organisation that takes it. Nothing is taken where a text is not the one that its hash is of; what has an id that is in use here is named in `refused`, and the rest is taken. Photos stay behind, and `withoutPhotos` says of how many practices. The same file again changes nothing.',
  security: BY_KEY,
  middleware: staff,
  request: {
    query: z.object({
      from: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional()
        .describe('Where the bank stands. Not needed where every practice in it names its origin.'),
    }),
    body: takes('BankFile'),
  },
  responses: { 200: gives('Takeover', 'What became of it.'), ...OF_BODY, ...refuses('invalid-bank') },
});

bank.openapi(takeOverBank, async (c) => {
  const { storage, now } = c.var.services;
  const { from } = c.req.valid('query');
  const body = await readBody(c, z.record(z.string(), z.unknown()), { bytes: MOST_BYTES, values: MOST_VALUES });
  const file = BankFile.safeParse(body);
  if (!file.success) throw new ProblemError('invalid-bank', { errors: placesOf(file.error) });
  const { organisation } = c.var;
  const outcome = await takeOver(storage, file.data, {
    ...{ organisation, from, on: dayOf(now()) },
    deedOf: (practice, version) => deedOf(c, 'bank-imported', practice, { version }),
  });
  return c.json(outcome satisfies Takeover, 200);
});
