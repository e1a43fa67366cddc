/** Headers that go with every reply of an address, whether it succeeds or not. */
export type HeaderSet = Readonly<Record<string, string>>;

const strict: HeaderSet = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** For pages of any site, and never with cookies: `*` and credentials exclude each other. */
const forAnySite: HeaderSet = {
  ...strict,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
};

/** A page that is printed: our own style and script, pictures of ours, and nobody's frame. */
const book: HeaderSet = {
  ...strict,
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Every address and its headers. A test refuses an address that is not here. */
export const HEADERS: Readonly<Record<string, HeaderSet>> = {
  'GET /v1/forms/:form': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/forms/:form/challenge': forAnySite,
  'PUT /v1/forms/:form/submissions/:id': forAnySite,
  'DELETE /v1/forms/:form/submissions/:id': forAnySite,
  'DELETE /v1/forms/:form/submissions': forAnySite,
  'GET /v1/quizzes/:quiz': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/calendars/:country': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/quizzes/:quiz/challenge': forAnySite,
  'GET /v1/quizzes/:quiz/benchmark': forAnySite,
  'PUT /v1/quizzes/:quiz/outcomes/:id': forAnySite,
  'DELETE /v1/quizzes/:quiz/outcomes/:id': forAnySite,
  'GET /v1/quizzes/:quiz/teams/:team': forAnySite,
  'PUT /v1/quizzes/:quiz/teams/:team': forAnySite,
  'PUT /v1/quizzes/:quiz/teams/:team/answers/:id': forAnySite,
  'POST /v1/quizzes/:quiz/teams/:team/result': forAnySite,
  'GET /v1/practices/:practice/photos/:photo': forAnySite,
  'GET /v1/practices': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/practices/:practice': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/practices.feed.json': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/practices.feed.xml': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/bank.json': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/openapi.json': { ...forAnySite, 'cache-control': 'no-cache' },

  'GET /v1/collections': strict,
  'PUT /v1/collections/:collection': strict,
  'DELETE /v1/collections/:collection': strict,
  'GET /v1/collections/:collection': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/collections/:collection/book.html': book,
  'GET /v1/collections/:collection/book.md': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/collections/:collection/book.json': { ...forAnySite, 'cache-control': 'no-cache' },
  'GET /v1/collections/:collection/book.docx': { ...forAnySite, 'cache-control': 'no-cache' },

  'GET /v1/forms': strict,
  'PATCH /v1/forms/:form': strict,
  'GET /v1/forms/:form/draft': strict,
  'PUT /v1/forms/:form/draft': strict,
  'GET /v1/forms/:form/revisions': strict,
  'POST /v1/forms/:form/revisions': strict,
  'GET /v1/forms/:form/submissions': strict,
  'GET /v1/forms/:form/submissions.csv': strict,
  'GET /v1/forms/:form/submissions.xlsx': strict,
  'PUT /v1/quizzes/:quiz/versions/:version': strict,
  'POST /v1/forms/:form/erasures': strict,
  'POST /v1/bank': strict,
  'POST /v1/invitations/lookup': strict,
  'POST /v1/invitations/acceptance': strict,
  'GET /v1/organisation': strict,
  'PATCH /v1/organisation': strict,
  'PUT /v1/organisation/centre': strict,
  'DELETE /v1/organisation/centre': strict,
  'POST /v1/organisations': strict,
  'GET /v1/centre/organisations': strict,
  'GET /v1/members': strict,
  'PATCH /v1/members/:member': strict,
  'DELETE /v1/members/:member': strict,
  'GET /v1/invitations': strict,
  'POST /v1/invitations': strict,
  'DELETE /v1/invitations/:invitation': strict,
  'GET /v1/keys': strict,
  'POST /v1/keys': strict,
  'DELETE /v1/keys/:key': strict,
  'GET /v1/audit': strict,

  'PUT /v1/records/:practice/photos/:photo': strict,
  'GET /v1/records/:practice/photos/:photo': { ...strict, 'cache-control': 'private, no-cache' },
  'DELETE /v1/records/:practice/photos/:photo': strict,

  'GET /v1/session': strict,
  'GET /v1/session/ways': strict,
  'POST /v1/session': strict,
  'POST /v1/session/second-step': strict,
  'POST /v1/session/link-requests': strict,
  'POST /v1/session/link': strict,
  'POST /v1/session/passkey-options': strict,
  'POST /v1/session/passkey': strict,
  'PUT /v1/session/organisation': strict,
  'DELETE /v1/session': strict,
  'DELETE /v1/sessions': strict,
  'PUT /v1/person/password': strict,
  'POST /v1/person/second-step': strict,
  'PUT /v1/person/second-step': strict,
  'DELETE /v1/person/second-step': strict,
  'GET /v1/person/passkeys': strict,
  'POST /v1/person/passkey-options': strict,
  'POST /v1/person/passkeys': strict,
  'DELETE /v1/person/passkeys/:passkey': strict,

  'GET /v1/records': strict,
  'GET /v1/records/:practice': strict,
  'PUT /v1/records/:practice': strict,
  'POST /v1/records/:practice/versions': strict,
  'POST /v1/records/:practice/moves': strict,
  'PUT /v1/records/:practice/confirmation': strict,
  'POST /v1/records/:practice/links': strict,
  'GET /v1/records/:practice/experts': strict,
  'GET /v1/records/:practice/reviews': strict,
  'POST /v1/records/:practice/reviewers': strict,
  'GET /v1/assignments': strict,
  'GET /v1/assignments/:practice': strict,
  'PUT /v1/assignments/:practice': strict,
  'POST /v1/confirmations/lookup': strict,
  'POST /v1/confirmations': strict,

  'GET /livez': strict,
  'GET /readyz': strict,
  'GET /version': strict,
  'GET /metrics': strict,
};

/** The headers of an address. What is not in the table gets the strictest. */
export const headersOf = (method: string, pattern: string): HeaderSet =>
  HEADERS[`${method === 'HEAD' ? 'GET' : method} ${pattern}`] ?? strict;

/** What a browser asks before a page of another site calls us: only the calls that are for any site. */
export function preflightOf(pattern: string, methods: readonly string[]): HeaderSet {
  const open = methods.filter((method) => 'access-control-allow-origin' in headersOf(method, pattern));
  if (open.length === 0) return {};
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': open.join(', '),
    'access-control-allow-headers': 'content-type, if-none-match, otklik-organiser, otklik-proof, otklik-receipt',
    'access-control-max-age': '86400',
    // A shared cache may keep the answer for a page as long as for the browser.
    'cache-control': 'public, max-age=86400',
  };
}
