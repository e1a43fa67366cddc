/** What a column holds; `?` where it may be empty. */
export type ArchivedColumn = 'text' | 'text?' | 'integer' | 'integer?';

/** A table as an archive has it. */
export interface ArchivedTable {
  name: string;
  /** The columns that name a row, by which it is ordered. */
  key: readonly string[];
  columns: Readonly<Record<string, ArchivedColumn>>;
}

const columns = (kind: ArchivedColumn, names: string): Record<string, ArchivedColumn> =>
  Object.fromEntries(names.split(' ').map((name) => [name, kind]));

const table = (name: string, key: string, kinds: Partial<Record<ArchivedColumn, string>>): ArchivedTable => ({
  name,
  key: key.split(' '),
  columns: Object.assign({}, ...Object.entries(kinds).map(([kind, names]) => columns(kind as ArchivedColumn, names))),
});

/**
 * Everything that another installation needs to go on, parents before children.
 * Left out is what lives for minutes: sessions, links, proofs that were spent.
 */
export const ARCHIVED_TABLES: readonly ArchivedTable[] = [
  table('secret', 'name', { text: 'name value' }),
  table('organisation', 'id', { text: 'id name frame_origins', integer: 'number is_centre', 'text?': 'centre' }),
  table('access_key', 'hash', { text: 'hash organisation name roles', 'text?': 'id made_on expires_on' }),
  table('person', 'id', {
    text: 'id name email created_at updated_at',
    integer: 'email_verified',
    'text?': 'image',
    'integer?': 'second_step_enabled',
  }),
  table('person_account', 'id', {
    text: 'id account_id provider_id person created_at updated_at',
    'text?': 'access_token refresh_token id_token access_token_expires_at refresh_token_expires_at scope password',
  }),
  table('second_step', 'id', {
    text: 'id secret backup_codes person',
    'integer?': 'verified failed_count',
    'text?': 'locked_until',
  }),
  table('passkey', 'id', {
    text: 'id public_key person credential_id device_type',
    integer: 'counter backed_up',
    'text?': 'name transports created_at aaguid',
  }),
  table('member', 'organisation person', { text: 'organisation person roles joined_on' }),
  table('form', 'id', {
    text: 'id organisation title search draft draft_etag changed_on',
    'text?': 'revision opens_on closes_on closed_on',
  }),
  table('revision', 'form id', { text: 'form id published_on body', integer: 'number' }),
  table('submission', 'form id', {
    text: 'form id',
    integer: 'number',
    'text?': 'revision received_on lang profile mac receipt answers erased_on',
  }),
  table('quiz', 'id', { text: 'id organisation', integer: 'newest turn' }),
  table('quiz_version', 'quiz version', { text: 'quiz published_on body', integer: 'version' }),
  table('outcome', 'quiz id', {
    text: 'quiz id',
    integer: 'number edition',
    'integer?': 'version',
    'text?': 'segment scores mac erased_on',
  }),
  table('benchmark', 'quiz segment', { text: 'quiz segment refreshed_on measures', integer: 'version' }),
  table('team', 'quiz id', {
    text: 'quiz id organiser opened_on',
    integer: 'number version people',
    'text?': 'closed_on result',
  }),
  table('team_answers', 'quiz team id', { text: 'quiz team id', integer: 'number', 'text?': 'mac answers' }),
  table('practice', 'id', {
    text: 'id organisation bank made_on',
    integer: 'on_behalf',
    'integer?': 'number public_version',
  }),
  table('practice_author', 'practice person', { text: 'practice person' }),
  table('practice_version', 'practice version', {
    text: 'practice state title content hash tag changed_on',
    integer: 'version',
    'text?': 'held_from confirmed reviewed reviewed_content alike submitted_on due_on',
  }),
  table('practice_event', 'practice version number', {
    text: 'practice at actor_kind actor actor_name state_from state_to',
    integer: 'version number',
    'text?': 'reason',
  }),
  table('practice_review', 'practice version round expert', {
    text: 'practice expert state reviewed review tag assigned_on due_on',
    integer: 'version round',
    'text?': 'handed_on',
  }),
  table('practice_link', 'hash', { text: 'hash practice purpose expires_on', integer: 'version' }),
  table('practice_publication', 'practice version', {
    text: 'practice state hash content published_on verified_on evidence',
    integer: 'version adoptions',
    'text?': 'contacts origin',
  }),
  table('bank_entry', 'practice', { text: 'practice bank', integer: 'change', 'text?': 'brief words' }),
  table('practice_photo', 'practice id', { text: 'practice id type sent kept_on', integer: 'width height bytes' }),
  table('collection', 'id', { text: 'id organisation title content tag changed_on', integer: 'is_open' }),
  table('audit', 'organisation number', {
    text: 'organisation at actor_kind actor actor_name action target details nonce hash',
    integer: 'number',
  }),
  table('audit_head', 'organisation', { text: 'organisation seal', integer: 'number' }),
];
