/** The tables of practices, of their life and of the bank. */
export interface PracticeTables {
  practice: {
    id: string;
    organisation: string;
    bank: string;
    number: number | null;
    on_behalf: number;
    public_version: number | null;
    made_on: string;
  };
  practice_author: {
    practice: string;
    person: string;
  };
  practice_version: {
    practice: string;
    version: number;
    state: string;
    held_from: string | null;
    title: string;
    content: string;
    hash: string;
    tag: string;
    confirmed: string | null;
    reviewed: string | null;
    reviewed_content: string | null;
    alike: string | null;
    changed_on: string;
    submitted_on: string | null;
    due_on: string | null;
  };
  practice_event: {
    practice: string;
    version: number;
    number: number;
    at: string;
    actor_kind: string;
    actor: string;
    actor_name: string;
    state_from: string;
    state_to: string;
    reason: string | null;
  };
  practice_review: {
    practice: string;
    version: number;
    expert: string;
    round: number;
    state: string;
    reviewed: string;
    review: string;
    tag: string;
    assigned_on: string;
    due_on: string;
    handed_on: string | null;
  };
  practice_link: {
    hash: string;
    practice: string;
    version: number;
    purpose: string;
    expires_on: string;
  };
  practice_publication: {
    practice: string;
    version: number;
    state: string;
    hash: string;
    content: string;
    contacts: string | null;
    published_on: string;
    verified_on: string;
    evidence: string;
    adoptions: number;
    origin: string | null;
  };
  bank_entry: {
    practice: string;
    change: number;
    bank: string;
    brief: string | null;
    words: string | null;
  };
  practice_photo: {
    practice: string;
    id: string;
    type: string;
    width: number;
    height: number;
    bytes: number;
    sent: string;
    kept_on: string;
  };
  collection: {
    id: string;
    organisation: string;
    title: string;
    content: string;
    tag: string;
    is_open: number;
    changed_on: string;
  };
}
