create table statement (
    number varchar(24) not null primary key,
    payout_id varchar(40) not null unique,
    creator_id varchar(40) not null,
    week varchar(8) not null,
    kind varchar(8) not null,
    status varchar(10) not null,
    gross numeric(19, 2) not null,
    withheld numeric(19, 2) not null,
    net numeric(19, 2) not null,
    currency varchar(3) not null,
    layout integer not null,
    figures text not null,
    drafted_at timestamp with time zone not null,
    published_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    constraint statement_kind check (kind in ('WEEKLY', 'MONTHLY', 'YEARLY', 'AGENCY')),
    constraint statement_status check (status in ('DRAFT', 'PUBLISHED', 'REPLACED')),
    constraint statement_adds_up check (gross = withheld + net)
);

create index statement_by_week on statement (week, number);
create index statement_by_creator on statement (creator_id, number);

-- The last number given in a week; its row is locked while numbers are given.
create table statement_sequence (
    week varchar(8) not null primary key,
    last_number integer not null
);
