import { Id } from '@otklik/schema';
import type { MiddlewareHandler } from 'hono';
import type { AppContext, AppEnv } from './env.ts';
import { ProblemError } from './problems.ts';
import { hashOf } from './signing.ts';
import type { FormRecord } from './storage/storage.ts';

/**
 * Lets staff in by a key. The organisation comes from the key and from nowhere
 * else, so no request can name another one.
 */
export const staff: MiddlewareHandler<AppEnv> = async (c, next) => {
  const key = /^Bearer +(\S{1,512})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const organisation = key && (await c.var.services.storage.keys.findOrganisation(hashOf(key)));
  if (!organisation) {
    throw new ProblemError('unauthorised', { headers: { 'www-authenticate': 'Bearer realm="otklik"' } });
  }
  c.set('organisation', organisation);
  await next();
};

/** A form of the organisation whose key was given. Another’s form is answered as an unknown one. */
export async function findOwnForm(c: AppContext): Promise<FormRecord & { title: string }> {
  const id = formIdOf(c);
  const form = await c.var.services.storage.forms.find(id);
  if (form?.organisation !== c.var.organisation) throw new ProblemError('no-form');
  return form;
}

/** The form named in the address. What cannot be an id names no form. */
export function formIdOf(c: AppContext): string {
  const id = Id.safeParse(c.req.param('form'));
  if (!id.success) throw new ProblemError('no-form');
  return id.data;
}

/** The quiz named in the address. What cannot be an id names no quiz. */
export function quizIdOf(c: AppContext): string {
  const id = Id.safeParse(c.req.param('quiz'));
  if (!id.success) throw new ProblemError('no-quiz');
  return id.data;
}
