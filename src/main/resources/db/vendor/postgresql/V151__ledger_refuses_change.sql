create function ledger_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only';
end;
$$;

create trigger ledger_posting_refuses_change
    before update or delete on ledger_posting
    for each row execute function ledger_refuses_change();

create trigger ledger_entry_refuses_change
    before update or delete on ledger_entry
    for each row execute function ledger_refuses_change();

create trigger ledger_entry_refuses_truncate
    before truncate on ledger_entry
    for each statement execute function ledger_refuses_change();
