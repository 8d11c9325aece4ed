-- One for each new version of a list: everyone who is or will be paid against the entries that changed, in chunks.
create table rescreening (
    list_version varchar(40) primary key,
    kind varchar(20) not null,
    version bigint not null,
    instance_key bigint,
    chunks integer,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    unique (kind, version)
);

create table rescreening_chunk (
    list_version varchar(40) not null references rescreening (list_version),
    chunk integer not null,
    after_id varchar(40),
    up_to_id varchar(40) not null,
    people integer,
    alerts integer,
    done_at timestamp with time zone,
    primary key (list_version, chunk)
);
