-- A proof of work is good for one submission. Of those who bring the same one, whose random `claim` stands here has spent it.
-- Nothing leads from here to the submission, and the day is all that is kept of the time.

create table spent_proof (
  nonce text not null primary key,
  claim integer not null,
  expires_on text not null
) strict, without rowid;

create index spent_proof_by_day on spent_proof (expires_on);
