-- What people answered to must never change under their answers.

create function refuse_to_change_revision() returns trigger language plpgsql as $$
begin
  raise exception 'a published revision is never changed or deleted';
end $$;

create trigger revision_is_never_changed before update or delete on revision
for each row execute function refuse_to_change_revision();
