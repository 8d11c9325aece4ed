-- Format 1: hashed without a key (until here). Format 2: with a key that the database does not hold.
alter table audit_entry add column format integer default 1 not null;
alter table audit_entry add column task varchar(120);
alter table audit_head add column at timestamp with time zone;
create index audit_entry_by_what on audit_entry (what, entry);
