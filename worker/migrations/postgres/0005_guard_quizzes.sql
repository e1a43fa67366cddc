-- What outcomes were measured by must never change under them.

create function refuse_to_change_quiz_version() returns trigger language plpgsql as $$
begin
  raise exception 'a published version of a quiz is never changed or deleted';
end $$;

create trigger quiz_version_is_never_changed before update or delete on quiz_version
for each row execute function refuse_to_change_quiz_version();
