-- What was published, handed in or logged must never change under those who rely on it.

create trigger publication_text_is_never_changed before update of content, hash, published_on on practice_publication
begin
  select raise(abort, 'a published version of a practice is never changed');
end;

create trigger publication_is_never_deleted before delete on practice_publication
begin
  select raise(abort, 'a published version of a practice is never deleted');
end;

create trigger practice_event_is_never_changed before update on practice_event
begin
  select raise(abort, 'the life of a practice is never changed');
end;

create trigger practice_event_is_never_deleted before delete on practice_event
begin
  select raise(abort, 'the life of a practice is never deleted');
end;

create trigger review_is_never_changed before update of review, reviewed on practice_review when old.state = 'handed-in'
begin
  select raise(abort, 'a review that was handed in is never changed');
end;
