-- What an entry says as a hash, and the version of its list that last added or changed it: only those are screened anew,
-- and a cleared hit counts until the hash changes. Entries stored before get their hash when they are read.
alter table screening_entry add column content_hash varchar(64) default '' not null;
alter table screening_entry add column changed_in bigint default 0 not null;
update screening_entry set changed_in = (select l.version from screening_list l where l.kind = screening_entry.kind);
create index screening_entry_changed on screening_entry (kind, changed_in);

-- A new version of a list while it is read; empty between imports.
create table screening_staged (
    kind varchar(20) not null references screening_list (kind),
    entry_id varchar(80) not null,
    content text not null,
    content_hash varchar(64) not null,
    primary key (kind, entry_id)
);
