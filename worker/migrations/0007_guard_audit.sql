-- What was done cannot be undone in the log. Whoever drops these triggers is still betrayed by the signatures.

create trigger audit_is_never_changed before update on audit
begin
  select raise(abort, 'the log is never changed');
end;

create trigger audit_is_never_deleted before delete on audit
begin
  select raise(abort, 'the log is never deleted');
end;
