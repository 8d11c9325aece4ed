create trigger ledger_posting_refuses_change
    before update, delete on ledger_posting
    for each row call 'dev.greenroom.audit.AppendOnly';

create trigger ledger_entry_refuses_change
    before update, delete on ledger_entry
    for each row call 'dev.greenroom.audit.AppendOnly';

-- H2 truncates without triggers, but no table that another refers to. This one stays empty.
create table ledger_entry_stays (id bigint references ledger_entry (id));
