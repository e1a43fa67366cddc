-- A centre sees what the organisations that joined it publish, and never what people answered them.
-- `frame_origins` are sites in whose pages the forms may stand in a frame, with spaces between them; empty is any.

alter table organisation add column is_centre integer not null default 0;

alter table organisation add column centre text references organisation (id);

alter table organisation add column frame_origins text not null default '';

create index organisation_by_centre on organisation (centre);

-- Keys that were there before roles have all of them. `expires_on` is the last day.

alter table access_key add column id text;

alter table access_key add column roles text not null default 'admin editor analyst author expert moderator';

alter table access_key add column made_on text;

alter table access_key add column expires_on text;

update access_key set id = substr(hash, 1, 24);

create unique index access_key_by_id on access_key (organisation, id);

-- Who people are is kept as better-auth needs it: dates as ISO text, switches as 0 and 1. Neither address nor browser is kept.

create table person (
  id text not null primary key,
  name text not null,
  email text not null unique,
  email_verified integer not null,
  image text,
  second_step_enabled integer,
  created_at text not null,
  updated_at text not null
) strict, without rowid;

-- `organisation` is the one for which somebody acts in this session.

create table person_session (
  id text not null primary key,
  token text not null unique,
  person text not null references person (id) on delete cascade,
  organisation text references organisation (id),
  expires_at text not null,
  created_at text not null,
  updated_at text not null,
  ip_address text,
  user_agent text
) strict, without rowid;

create index person_session_by_person on person_session (person);

create table person_account (
  id text not null primary key,
  account_id text not null,
  provider_id text not null,
  person text not null references person (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at text,
  refresh_token_expires_at text,
  scope text,
  password text,
  created_at text not null,
  updated_at text not null
) strict, without rowid;

create index person_account_by_person on person_account (person);

-- What is good once and soon forgotten: links of letters, challenges of passkeys, second steps that have begun.

create table verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  expires_at text not null,
  created_at text not null,
  updated_at text not null
) strict, without rowid;

create index verification_by_identifier on verification (identifier);

create table second_step (
  id text not null primary key,
  secret text not null,
  backup_codes text not null,
  person text not null references person (id) on delete cascade,
  verified integer,
  failed_count integer,
  locked_until text
) strict, without rowid;

create index second_step_by_person on second_step (person);

create table passkey (
  id text not null primary key,
  name text,
  public_key text not null,
  person text not null references person (id) on delete cascade,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up integer not null,
  transports text,
  created_at text,
  aaguid text
) strict, without rowid;

create index passkey_by_person on passkey (person);

create index passkey_by_credential on passkey (credential_id);

-- How often somebody was tried to be within an hour. `subject` is a signature of the address, which is not kept here.

create table sign_in_try (
  subject text not null,
  hour text not null,
  count integer not null,
  primary key (subject, hour)
) strict, without rowid;

create table member (
  organisation text not null references organisation (id),
  person text not null references person (id),
  roles text not null,
  joined_on text not null,
  primary key (organisation, person)
) strict, without rowid;

create index member_by_person on member (person);

-- `hash` is of the token in the link, which is kept nowhere. Accepted or revoked, an invitation is gone.

create table invitation (
  hash text not null primary key,
  id text not null unique,
  organisation text not null references organisation (id),
  roles text not null,
  note text not null,
  email text,
  invited_by text not null,
  expires_at text not null
) strict, without rowid;

create index invitation_by_organisation on invitation (organisation, id);

-- A log for each organisation: every line is signed together with the one before it, the last one by the head too.
-- `nonce` is random: of two who do the same in the same second, each knows its own line.

create table audit (
  organisation text not null references organisation (id),
  number integer not null,
  at text not null,
  actor_kind text not null,
  actor text not null,
  actor_name text not null,
  action text not null,
  target text not null,
  details text not null,
  nonce text not null,
  hash text not null,
  primary key (organisation, number)
) strict, without rowid;

create table audit_head (
  organisation text not null primary key references organisation (id),
  number integer not null,
  seal text not null
) strict, without rowid;
