import { createRoute } from '@hono/zod-openapi';
import { dayOf } from '../day.ts';
import { forgetOldTeams } from '../keep-team.ts';
import { gives, refuses } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { issueChallenge } from '../proof.ts';
import { createRouter, FormParam } from '../router.ts';
import { formIdOf } from '../staff.ts';

/** Work for senders of whom a proof is asked. */
export const challenges = createRouter();

const challenge = createRoute({
  method: 'get',
  path: '/v1/forms/{form}/challenge',
  summary: 'Take a challenge',
  description:
    'For a sender that was answered `proof-required`. It is good for one submission to this form within ten minutes: solve it and send the submission again with `{ challenge, solution: { counter, derivedKey } }` as base64 of JSON in the header `otklik-proof`. The protocol is the second of ALTCHA; `solveChallenge` of `@otklik/sdk` does it.',
  request: { params: FormParam },
  responses: {
    200: gives('Challenge', 'A fresh one.'),
    ...refuses('no-form'),
  },
});

challenges.openapi(challenge, async (c) => {
  const { storage, now, signer } = c.var.services;
  const form = await storage.forms.findRecent(formIdOf(c));
  if (form?.revision === undefined) throw new ProblemError('no-form');
  // Here and not with the answers: whoever asks for a challenge can wait.
  await storage.proofs.forgetExpired(dayOf(now()));
  await forgetOldTeams(c.var.services);
  const { challengeKey: key } = await signer();
  return c.json(await issueChallenge({ form: form.id, key, now: now() }), 200);
});
