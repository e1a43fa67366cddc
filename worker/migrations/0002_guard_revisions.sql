-- What people answered to must never change under their answers.

create trigger revision_is_never_changed before update on revision
begin
  select raise(abort, 'a published revision is never changed');
end;

create trigger revision_is_never_deleted before delete on revision
begin
  select raise(abort, 'a published revision is never deleted');
end;
