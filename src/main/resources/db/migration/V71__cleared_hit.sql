-- A hit that people looked at and found to be somebody else: it does not stop the same person again.
create table cleared_hit (
    application_id varchar(40) not null,
    list varchar(16) not null,
    entry_id varchar(80) not null,
    cleared_by varchar(254) not null,
    cleared_at timestamp with time zone not null,
    primary key (application_id, list, entry_id)
);
