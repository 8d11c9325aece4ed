-- What officers accepted although it fails its checks: the same value is no fault again. A blind index, never the value.
create table identifier_override (
    application_id varchar(40) not null,
    kind varchar(20) not null,
    blind_index varchar(64) not null,
    reason varchar(2000) not null,
    accepted_by varchar(254) not null,
    accepted_at timestamp with time zone not null,
    primary key (application_id, kind, blind_index)
);
