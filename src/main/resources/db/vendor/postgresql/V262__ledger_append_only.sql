revoke update, delete, truncate, trigger on ledger_posting, ledger_entry from public;

create trigger ledger_posting_refuses_truncate
    before truncate on ledger_posting
    for each statement execute function ledger_refuses_change();
