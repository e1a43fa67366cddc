import type { Generated } from 'kysely';
import type { PracticeTables } from './practice-tables.ts';

/** The tables as Kysely sees them: what the newest migration leaves. Rows never leave `storage/`. */
export interface Tables extends PracticeTables {
  migration: { name: string };
  organisation: {
    id: string;
    number: number;
    name: string;
    is_centre: Generated<number>;
    centre: string | null;
    frame_origins: Generated<string>;
  };
  access_key: {
    hash: string;
    organisation: string;
    name: string;
    id: string;
    roles: Generated<string>;
    made_on: string | null;
    expires_on: string | null;
  };
  person: { id: string; name: string; email: string; second_step_enabled: number | null };
  person_session: { id: string; token: string; person: string; organisation: string | null };
  sign_in_try: { subject: string; hour: string; count: number };
  member: { organisation: string; person: string; roles: string; joined_on: string };
  invitation: InvitationTable;
  audit: AuditTable;
  audit_head: { organisation: string; number: number; seal: string };
  secret: { name: string; value: string };
  form: FormTable;
  revision: { form: string; id: string; number: number; published_on: string; body: string };
  submission: SubmissionTable;
  spent_proof: { nonce: string; claim: number; expires_on: string };
  quiz: { id: string; organisation: string; newest: number; turn: number };
  quiz_version: { quiz: string; version: number; published_on: string; body: string };
  outcome: OutcomeTable;
  benchmark: { quiz: string; segment: string; version: number; refreshed_on: string; measures: string };
  team: TeamTable;
  team_answers: {
    number: number;
    quiz: string;
    team: string;
    id: string;
    mac: string | null;
    answers: string | null;
  };
}

export interface InvitationTable {
  hash: string;
  id: string;
  organisation: string;
  roles: string;
  note: string;
  email: string | null;
  invited_by: string;
  expires_at: string;
}

export interface AuditTable {
  organisation: string;
  number: number;
  at: string;
  actor_kind: string;
  actor: string;
  actor_name: string;
  action: string;
  target: string;
  details: string;
  nonce: string;
  hash: string;
}

export interface OutcomeTable {
  /** Random, so that the order of rows tells nothing. */
  number: number;
  quiz: string;
  id: string;
  version: number | null;
  edition: number;
  segment: string | null;
  scores: string | null;
  mac: string | null;
  erased_on: string | null;
}

export interface TeamTable {
  number: number;
  quiz: string;
  id: string;
  version: number;
  organiser: string;
  opened_on: string;
  people: number;
  closed_on: string | null;
  result: string | null;
}

export interface FormTable {
  id: string;
  organisation: string;
  title: string;
  search: string;
  draft: string;
  draft_etag: string;
  changed_on: string;
  revision: string | null;
  opens_on: string | null;
  closes_on: string | null;
  closed_on: string | null;
}

export interface SubmissionTable {
  /** Random, so that the order of rows tells nothing. */
  number: number;
  form: string;
  id: string;
  revision: string | null;
  received_on: string | null;
  lang: string | null;
  profile: string | null;
  mac: string | null;
  receipt: string | null;
  answers: string | null;
  erased_on: string | null;
}
