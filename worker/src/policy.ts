import type { Role } from '@otklik/schema';

/**
 * Who may make a call: `anyone`; somebody `signed-in`, about themselves; or who
 * has one of these roles in the organisation for which they act.
 */
export type Right = 'anyone' | 'signed-in' | readonly [Role, ...Role[]];

const EVERYBODY_THERE: Right = ['admin', 'editor', 'analyst', 'author', 'expert', 'moderator'];

/**
 * Every call and who may make it: the one place where this is decided. Routes
 * ask it before they look anything up, so whoever lacks the role is told so of
 * any id alike. A test refuses a call that is not here.
 */
export const POLICY: Readonly<Record<string, Right>> = {
  'GET /v1/forms/:form': 'anyone',
  'GET /v1/forms/:form/challenge': 'anyone',
  'PUT /v1/forms/:form/submissions/:id': 'anyone',
  'DELETE /v1/forms/:form/submissions/:id': 'anyone',
  'DELETE /v1/forms/:form/submissions': 'anyone',
  'GET /v1/quizzes/:quiz': 'anyone',
  'GET /v1/quizzes/:quiz/challenge': 'anyone',
  'GET /v1/quizzes/:quiz/benchmark': 'anyone',
  'PUT /v1/quizzes/:quiz/outcomes/:id': 'anyone',
  'DELETE /v1/quizzes/:quiz/outcomes/:id': 'anyone',
  'GET /v1/quizzes/:quiz/teams/:team': 'anyone',
  'PUT /v1/quizzes/:quiz/teams/:team': 'anyone',
  'PUT /v1/quizzes/:quiz/teams/:team/answers/:id': 'anyone',
  'POST /v1/quizzes/:quiz/teams/:team/result': 'anyone',
  'GET /v1/calendars/:country': 'anyone',
  'GET /v1/practices/:practice/photos/:photo': 'anyone',
  'GET /v1/practices': 'anyone',
  'GET /v1/practices/:practice': 'anyone',
  'GET /v1/practices.feed.json': 'anyone',
  'GET /v1/practices.feed.xml': 'anyone',
  'GET /v1/bank.json': 'anyone',
  'GET /v1/openapi.json': 'anyone',

  'GET /v1/session': 'signed-in',
  'POST /v1/session': 'anyone',
  'POST /v1/session/second-step': 'anyone',
  'POST /v1/session/link-requests': 'anyone',
  'POST /v1/session/link': 'anyone',
  'POST /v1/session/passkey-options': 'anyone',
  'POST /v1/session/passkey': 'anyone',
  'GET /v1/session/ways': 'anyone',
  'DELETE /v1/session': 'signed-in',
  'DELETE /v1/sessions': 'signed-in',
  'PUT /v1/session/organisation': 'signed-in',
  'PUT /v1/person/password': 'signed-in',
  'POST /v1/person/second-step': 'signed-in',
  'PUT /v1/person/second-step': 'signed-in',
  'DELETE /v1/person/second-step': 'signed-in',
  'GET /v1/person/passkeys': 'signed-in',
  'POST /v1/person/passkey-options': 'signed-in',
  'POST /v1/person/passkeys': 'signed-in',
  'DELETE /v1/person/passkeys/:passkey': 'signed-in',
  'POST /v1/invitations/lookup': 'anyone',
  'POST /v1/invitations/acceptance': 'anyone',

  'GET /v1/organisation': EVERYBODY_THERE,
  'PATCH /v1/organisation': ['admin'],
  'PUT /v1/organisation/centre': ['admin'],
  'DELETE /v1/organisation/centre': ['admin'],
  'POST /v1/organisations': ['admin'],
  'GET /v1/centre/organisations': ['admin', 'expert', 'moderator'],
  'GET /v1/members': ['admin'],
  'PATCH /v1/members/:member': ['admin'],
  'DELETE /v1/members/:member': ['admin'],
  'GET /v1/invitations': ['admin'],
  'POST /v1/invitations': ['admin'],
  'DELETE /v1/invitations/:invitation': ['admin'],
  'GET /v1/keys': ['admin'],
  'POST /v1/keys': ['admin'],
  'DELETE /v1/keys/:key': ['admin'],
  'GET /v1/audit': ['admin'],

  'GET /v1/forms': ['admin', 'editor', 'analyst'],
  'PATCH /v1/forms/:form': ['editor'],
  'GET /v1/forms/:form/draft': ['editor'],
  'PUT /v1/forms/:form/draft': ['editor'],
  'GET /v1/forms/:form/revisions': ['editor', 'analyst'],
  'POST /v1/forms/:form/revisions': ['editor'],
  'GET /v1/forms/:form/submissions': ['analyst'],
  'GET /v1/forms/:form/submissions.csv': ['analyst'],
  'GET /v1/forms/:form/submissions.xlsx': ['analyst'],
  'POST /v1/forms/:form/erasures': ['analyst'],
  'PUT /v1/quizzes/:quiz/versions/:version': ['editor'],
  'POST /v1/bank': ['moderator'],

  'PUT /v1/records/:practice/photos/:photo': ['author'],
  'GET /v1/records/:practice/photos/:photo': ['author', 'moderator', 'expert'],
  'DELETE /v1/records/:practice/photos/:photo': ['author'],

  'GET /v1/collections': ['editor', 'moderator'],
  'PUT /v1/collections/:collection': ['editor', 'moderator'],
  'DELETE /v1/collections/:collection': ['editor', 'moderator'],
  'GET /v1/collections/:collection': 'anyone',
  'GET /v1/collections/:collection/book.html': 'anyone',
  'GET /v1/collections/:collection/book.md': 'anyone',
  'GET /v1/collections/:collection/book.json': 'anyone',
  'GET /v1/collections/:collection/book.docx': 'anyone',
  'GET /v1/records': ['author', 'moderator'],
  'GET /v1/records/:practice': ['author', 'moderator'],
  'PUT /v1/records/:practice': ['author', 'moderator'],
  'POST /v1/records/:practice/versions': ['author'],
  'POST /v1/records/:practice/moves': ['author', 'moderator'],
  'PUT /v1/records/:practice/confirmation': ['author'],
  'POST /v1/records/:practice/links': ['author', 'moderator'],
  'GET /v1/records/:practice/experts': ['moderator'],
  'GET /v1/records/:practice/reviews': ['moderator'],
  'POST /v1/records/:practice/reviewers': ['moderator'],
  'GET /v1/assignments': ['expert'],
  'GET /v1/assignments/:practice': ['expert'],
  'PUT /v1/assignments/:practice': ['expert'],
  'POST /v1/confirmations/lookup': 'anyone',
  'POST /v1/confirmations': 'anyone',

  'GET /livez': 'anyone',
  'GET /readyz': 'anyone',
  'GET /version': 'anyone',
  'GET /metrics': 'anyone',
};

/** Who may call an address. What is not in the table may be called by nobody. */
export const rightTo = (method: string, pattern: string): Right | undefined =>
  POLICY[`${method === 'HEAD' ? 'GET' : method} ${pattern}`];

/** Whether somebody with these roles may make a call that asks for this right. */
export const allows = (right: Right | undefined, roles: readonly Role[]): boolean =>
  right === 'anyone' || right === 'signed-in' || (right !== undefined && roles.some((role) => right.includes(role)));
