-- `newest` is the highest version. `turn` is drawn anew with every outcome that comes, changes or goes, and with every
-- snapshot: whoever computes one writes it only where nothing has happened since they read.

create table quiz (
  id text not null primary key,
  organisation text not null references organisation (id),
  newest integer not null,
  turn integer not null
) strict, without rowid;

create table quiz_version (
  quiz text not null references quiz (id),
  version integer not null,
  published_on text not null,
  body text not null,
  primary key (quiz, version)
) strict, without rowid;

-- What an organisation gave to the comparison: scores, and to whom it is alike. Not even the day is kept.
-- `number` is random, as in `submission`. `edition` grows when the organisation takes the quiz again.

create table outcome (
  number integer not null primary key,
  quiz text not null,
  id text not null,
  version integer,
  edition integer not null,
  segment text,
  scores text,
  mac text,
  erased_on text,
  unique (quiz, id),
  foreign key (quiz, version) references quiz_version (quiz, version),
  check ((erased_on is null) = (version is not null)),
  check ((erased_on is null) = (segment is not null)),
  check ((erased_on is null) = (scores is not null)),
  check ((erased_on is null) = (mac is not null))
) strict;

-- What was last shown of each segment, and of whom it was made.

create table benchmark (
  quiz text not null references quiz (id),
  segment text not null,
  version integer not null,
  refreshed_on text not null,
  measures text not null,
  primary key (quiz, segment)
) strict, without rowid;

-- `organiser` is the server's signature of a secret that is kept nowhere.

create table team (
  number integer not null primary key,
  quiz text not null,
  id text not null,
  version integer not null,
  organiser text not null,
  opened_on text not null,
  people integer not null,
  closed_on text,
  result text,
  unique (quiz, id),
  foreign key (quiz, version) references quiz_version (quiz, version),
  check ((closed_on is null) = (result is null))
) strict;

create index team_by_day on team (opened_on);

-- Once its team is closed, an answer is its id and nothing else: enough to know a late copy again.

create table team_answers (
  number integer not null primary key,
  quiz text not null,
  team text not null,
  id text not null,
  mac text,
  answers text,
  unique (quiz, team, id),
  check ((mac is null) = (answers is null))
) strict;
