import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Services } from './env.ts';
import { logLine } from './log.ts';

/** What is known of a request while it is answered, for the log and the counts. */
export interface WatchedEnv {
  Variables: {
    requestId: string;
    /** The address as it was declared, `/v1/forms/:form`, never as it was asked for. */
    pattern: string;
    /** Bytes of the body that were read. */
    bytes: number;
    /** Why it went wrong, in words without content. */
    failure?: string;
    /** Somebody else answers it, and notes it down. */
    passedOn?: boolean;
  };
}

/** Methods that may stand in a log and a metric. A stranger’s invention may not. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS']);

/** Notes each request down, a line in the log and a count: what kind it was and what became of it, and nothing of whom. */
export const watch =
  (
    { now, newId, metrics }: Pick<Services, 'now' | 'newId' | 'metrics'>,
    write: ((line: string) => void) | undefined,
  ): MiddlewareHandler<WatchedEnv> =>
  async (c, next) => {
    const started = performance.now();
    c.set('requestId', newId());
    c.set('pattern', patternOf(c));
    c.set('bytes', 0);

    await next();

    if (c.var.passedOn) return;
    const milliseconds = performance.now() - started;
    const method = METHODS.has(c.req.method) ? c.req.method : 'OTHER';
    const { requestId: request, bytes, failure, pattern: route } = c.var;
    const { status } = c.res;
    metrics?.observe({ route, method, status, seconds: milliseconds / 1000 });
    write?.(logLine({ time: now(), request, route, method, status, milliseconds, bytes, failure }));
  };

/** The declared address that answers, `/v1/forms/:form`; `-` when none does. */
const patternOf = (c: Context): string => matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? '-';

/** Messages of databases and parsers quote what they stumbled over, so of an error only its kind and its place remain. */
export function describeWithoutContent(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'errcode' in cause ? cause.errcode : 'code' in cause ? cause.code : undefined;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [
    error.name,
    cause.name,
    ...(code === undefined ? [] : [String(code)]),
    ...frames.slice(0, 5).map((it) => it.trim()),
  ].join(' | ');
}
