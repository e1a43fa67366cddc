/** The tables as Kysely sees them: what the newest migration leaves. Rows never leave `storage/`. */
export interface Tables {
  migration: { name: string };
  organisation: { id: string; number: number; name: string };
  access_key: { hash: string; organisation: string; name: string };
  secret: { name: string; value: string };
  form: FormTable;
  revision: { form: string; id: string; number: number; published_on: string; body: string };
  submission: SubmissionTable;
  spent_proof: { nonce: string; claim: number; expires_on: string };
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
