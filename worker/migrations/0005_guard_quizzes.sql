-- What outcomes were measured by must never change under them.

create trigger quiz_version_is_never_changed before update on quiz_version
begin
  select raise(abort, 'a published version of a quiz is never changed');
end;

create trigger quiz_version_is_never_deleted before delete on quiz_version
begin
  select raise(abort, 'a published version of a quiz is never deleted');
end;
