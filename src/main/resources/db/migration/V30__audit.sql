create table audit_head (
    only_row boolean primary key check (only_row),
    entry bigint not null,
    hash varchar(64) not null
);
comment on table audit_head is 'The last link of the chain; locked to append the next.';
insert into audit_head (only_row, entry, hash)
values (true, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table audit_entry (
    entry bigint primary key,
    at timestamp with time zone not null,
    actor varchar(320) not null,
    what varchar(80) not null,
    subject_type varchar(40) not null,
    subject_id varchar(320) not null,
    reason text,
    details text not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null unique
);
create index audit_entry_by_subject on audit_entry (subject_id, entry);
create index audit_entry_by_actor on audit_entry (actor, entry);
