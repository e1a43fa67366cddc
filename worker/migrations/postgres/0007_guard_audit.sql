-- What was done cannot be undone in the log. Whoever drops this trigger is still betrayed by the signatures.

create function refuse_to_change_audit() returns trigger language plpgsql as $$
begin
  raise exception 'the log is never changed or deleted';
end $$;

create trigger audit_is_never_changed before update or delete on audit
for each row execute function refuse_to_change_audit();
