-- A practice, whoever wrote it, belongs to an organisation; `bank` is the one that decides about it.
-- `public_version` is what anybody reads now; `number` is given when it is sent for the first time.

create table practice (
  id text not null primary key,
  organisation text not null references organisation (id),
  bank text not null references organisation (id),
  number integer,
  on_behalf integer not null,
  public_version integer,
  made_on text not null
) strict, without rowid;

create index practice_by_organisation on practice (organisation, id);

create unique index practice_by_number on practice (bank, number);

-- Who has written in it. They approve nothing of it.

create table practice_author (
  practice text not null references practice (id),
  person text not null,
  primary key (practice, person)
) strict, without rowid;

create index practice_author_by_person on practice_author (person, practice);

-- The versions with their state. `content` is what is being written; once published it stands in practice_publication.
-- `tag` is of content and state together, so that of two who decide one comes second. `reviewed_content` is what the
-- experts spoke of; `alike` are ids of practices that seemed to be the same when it was sent.

create table practice_version (
  practice text not null references practice (id),
  version integer not null,
  state text not null,
  held_from text,
  title text not null,
  content text not null,
  hash text not null,
  tag text not null,
  confirmed text,
  reviewed text,
  reviewed_content text,
  alike text,
  changed_on text not null,
  submitted_on text,
  due_on text,
  primary key (practice, version)
) strict, without rowid;

create index practice_version_by_state on practice_version (state, due_on);

create table practice_event (
  practice text not null,
  version integer not null,
  number integer not null,
  at text not null,
  actor_kind text not null,
  actor text not null,
  actor_name text not null,
  state_from text not null,
  state_to text not null,
  reason text,
  primary key (practice, version, number),
  foreign key (practice, version) references practice_version (practice, version)
) strict, without rowid;

-- `reviewed` is the hash of the text that the expert was given. Handed in, a review is never changed.

create table practice_review (
  practice text not null,
  version integer not null,
  expert text not null,
  round integer not null,
  state text not null,
  reviewed text not null,
  review text not null,
  tag text not null,
  assigned_on text not null,
  due_on text not null,
  handed_on text,
  primary key (practice, version, round, expert),
  foreign key (practice, version) references practice_version (practice, version)
) strict, without rowid;

create index practice_review_by_expert on practice_review (expert, state);

create table practice_link (
  hash text not null primary key,
  practice text not null references practice (id),
  version integer not null,
  purpose text not null,
  expires_on text not null
) strict, without rowid;

-- What was published. `content` is everything but the contacts, which can be taken back and are kept beside it.

create table practice_publication (
  practice text not null references practice (id),
  version integer not null,
  state text not null,
  hash text not null,
  content text not null,
  contacts text,
  published_on text not null,
  verified_on text not null,
  evidence text not null,
  adoptions integer not null,
  origin text,
  primary key (practice, version)
) strict, without rowid;

create index practice_publication_by_verified on practice_publication (state, verified_on);

-- What the bank is searched by. Every change takes the next number, so that a server reads only what is new to it.
-- `brief` is empty where a practice is no longer to be found.

create table bank_entry (
  practice text not null primary key references practice (id),
  change integer not null unique,
  bank text not null references organisation (id),
  brief text,
  words text
) strict, without rowid;

-- The files themselves are in the folder or bucket of photos. `sent` is the hash of what was uploaded.

create table practice_photo (
  practice text not null references practice (id),
  id text not null,
  type text not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  sent text not null,
  kept_on text not null,
  primary key (practice, id)
) strict, without rowid;

create table collection (
  id text not null primary key,
  organisation text not null references organisation (id),
  title text not null,
  content text not null,
  tag text not null,
  is_open integer not null,
  changed_on text not null
) strict, without rowid;

create index collection_by_organisation on collection (organisation, id);
