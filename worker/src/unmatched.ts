import type { AppContext } from './env.ts';
import { headersOf, preflightOf } from './headers.ts';
import { ProblemError, respondWithProblem } from './problems.ts';

interface Declared {
  method: string;
  path: string;
}

/**
 * Answers what no route took: 405 with the methods of the address, a preflight,
 * or 404. Asked for the routes late, so that those added later count.
 */
export function respondToUnmatched(c: AppContext, routes: readonly Declared[]): Response {
  const found = routes.filter(({ method, path }) => method !== 'ALL' && patternMatches(path, c.req.path));
  const pattern = found[0]?.path;
  if (pattern === undefined) return respondWithProblem(new ProblemError('no-page'), c);

  c.set('pattern', pattern);
  const methods = [...new Set(found.map(({ method }) => method))].sort();
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  const allow = allowed.join(', ');
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow, ...preflightOf(pattern, methods) });

  const cors = headersOf(methods[0]!, pattern)['access-control-allow-origin'];
  if (cors !== undefined) c.header('access-control-allow-origin', cors);
  return respondWithProblem(new ProblemError('method-not-allowed', { headers: { allow } }), c);
}

const patternMatches = (pattern: string, path: string): boolean => {
  const [expected, given] = [pattern.split('/'), path.split('/')];
  return (
    expected.length === given.length &&
    expected.every((step, at) => step === given[at] || (step.startsWith(':') && given[at] !== ''))
  );
};
