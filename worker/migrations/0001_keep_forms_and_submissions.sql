-- One statement ends where an empty line begins. SQLite and D1 run this as it stands; what PostgreSQL needs otherwise is in postgres.ts.

create table organisation (
  id text not null primary key,
  number integer not null unique,
  name text not null
) strict, without rowid;

create table access_key (
  hash text not null primary key,
  organisation text not null references organisation (id),
  name text not null
) strict, without rowid;

create table secret (
  name text not null primary key,
  value text not null
) strict, without rowid;

create table form (
  id text not null primary key,
  organisation text not null references organisation (id),
  title text not null,
  search text not null,
  draft text not null,
  draft_etag text not null,
  changed_on text not null,
  revision text,
  opens_on text,
  closes_on text,
  closed_on text
) strict, without rowid;

create index form_by_organisation on form (organisation, id);

create table revision (
  form text not null references form (id),
  id text not null,
  number integer not null,
  published_on text not null,
  body text not null,
  primary key (form, id),
  unique (form, number)
) strict, without rowid;

-- Erased, a submission is its id and nothing else: enough to refuse a late retry.
-- `number` is drawn at random. Without it SQLite would number the rows itself, which tells in which order people answered;
-- `without rowid` would hide that too, but with rows as large as answers it writes twice as many pages.
-- `receipt` is the server's signature of the receipt that the person has, which itself is kept nowhere.
create table submission (
  number integer not null primary key,
  form text not null,
  id text not null,
  revision text,
  received_on text,
  lang text,
  profile text,
  mac text,
  receipt text,
  answers text,
  erased_on text,
  unique (form, id),
  unique (form, receipt),
  foreign key (form, revision) references revision (form, id),
  check ((erased_on is null) = (mac is not null)),
  check ((erased_on is null) = (receipt is not null)),
  check ((erased_on is null) = (answers is not null)),
  check ((erased_on is null) = (revision is not null)),
  check ((erased_on is null) = (received_on is not null))
) strict;
