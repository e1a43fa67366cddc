-- What was published, handed in or logged must never change under those who rely on it.

create function refuse_to_change_practices() returns trigger language plpgsql as $$
begin
  raise exception 'what was published, handed in or logged of a practice is never changed or deleted';
end $$;

create trigger publication_text_is_never_changed before update of content, hash, published_on on practice_publication
for each row execute function refuse_to_change_practices();

create trigger publication_is_never_deleted before delete on practice_publication
for each row execute function refuse_to_change_practices();

create trigger practice_event_is_never_changed before update or delete on practice_event
for each row execute function refuse_to_change_practices();

create trigger review_is_never_changed before update of review, reviewed on practice_review
for each row when (old.state = 'handed-in') execute function refuse_to_change_practices();
