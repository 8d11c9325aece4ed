-- The owner is held by triggers and by the chain; everybody else by rights: see db/roles/postgresql.sql for the application's.
revoke update, delete, truncate, trigger on audit_entry from public;
revoke insert, delete, truncate, trigger on audit_head from public;

create trigger audit_head_stays
    before delete on audit_head
    for each row execute function audit_entry_refuses_change();
