import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { AppEnv } from './env.ts';
import { refuses } from './openapi.ts';
import { placesOf, ProblemError } from './problems.ts';
import { PROOF_HEADER } from './proof.ts';

/** Starts a group of routes that describe themselves and refuse a wrong parameter as everything else is refused. */
export const createRouter = (): OpenAPIHono<AppEnv> =>
  new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success)
        throw new ProblemError('malformed-request', { errors: placesOf(result.error as z.ZodError) });
    },
  });

/** The form named in the address. Its shape is judged by `formIdOf`: a strange id is an unknown form. */
export const FormParam = z.object({ form: z.string() });

/** The quiz named in the address, judged by `quizIdOf`. */
export const QuizParam = z.object({ quiz: z.string() });

/** The practice named in the address. Its shape is judged by whoever looks for it: a strange id is an unknown practice. */
export const PracticeParam = z.object({ practice: z.string() });

/** Not checked by the router: what is no proof is answered as one that is wrong. */
export const ProofHeader = z.object({ [PROOF_HEADER]: z.string().optional() });

/** Not checked by the router: what is no receipt is answered as one that fits nothing. */
export const ReceiptHeader = z.object({ 'otklik-receipt': z.string().optional() });

/** One page of a list. */
export const PageQuery = { limit: z.coerce.number().int().min(1).max(200).default(50) };

/** Staff calls are described with the key or the session that they need. */
export const BY_KEY = [{ key: [] }, { session: [] }];

/** How a call of staff with a body may refuse. */
export const OF_BODY = refuses(
  'malformed-json',
  'malformed-request',
  'unauthorised',
  'forbidden',
  'not-same-origin',
  'too-large',
  'not-json',
);

/** Calls about oneself: a key is nobody. */
export const BY_SESSION = [{ session: [] }];
