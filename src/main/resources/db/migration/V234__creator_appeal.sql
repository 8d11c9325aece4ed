-- One open appeal for each matter: open_matter is the matter while undecided, else null. statement: sealed.
create table creator_appeal (
    id varchar(40) primary key,
    creator_id varchar(40) not null references creator (id),
    against varchar(20) not null,
    code varchar(40),
    matter varchar(60) not null,
    open_matter varchar(60),
    statement text not null,
    state varchar(20) not null,
    made_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    instance_key bigint unique,
    escalated_at timestamp with time zone,
    decided_by varchar(254),
    decided_at timestamp with time zone,
    reason varchar(2000),
    unique (creator_id, open_matter)
);
