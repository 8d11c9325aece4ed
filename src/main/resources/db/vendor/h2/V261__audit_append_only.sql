create trigger audit_entry_refuses_change
    before update, delete on audit_entry
    for each row call 'dev.greenroom.audit.AppendOnly';

-- H2 truncates without triggers, but no table that another refers to. This one stays empty.
create table audit_entry_stays (entry bigint references audit_entry (entry));

comment on table audit_entry is 'Append-only; a change breaks the chain of hashes and shows in /api/audit/verify.';
