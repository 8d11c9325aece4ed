-- H2 triggers are Java classes that production must not carry; here only the code never changes a posting.
comment on table ledger_posting is 'Append-only; a correction is a reversal.';
