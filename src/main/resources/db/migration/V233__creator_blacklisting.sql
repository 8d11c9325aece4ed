-- grounds: facts, reason, legal basis and evidence, sealed JSON. months null: permanent. ends_on: the first day of freedom.
-- open_creator is the creator from the proposal to the end, so that there is one at a time.
create table creator_blacklisting (
    id varchar(40) primary key,
    creator_id varchar(40) not null references creator (id),
    open_creator varchar(40) unique,
    state varchar(20) not null,
    grounds text not null,
    months integer,
    proposed_by varchar(254) not null,
    proposed_at timestamp with time zone not null,
    instance_key bigint unique,
    decided_by varchar(254),
    decided_at timestamp with time zone,
    decision_reason varchar(2000),
    starts_on date,
    ends_on date,
    closed_by varchar(254),
    closed_at timestamp with time zone
);
create index creator_blacklisting_creator on creator_blacklisting (creator_id);
