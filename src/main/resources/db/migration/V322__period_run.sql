-- One row for each time that a month's statements are issued: by the clock (number is minus the day) or because finance asked again.
create table period_run (
    id varchar(20) primary key,
    of_month varchar(7) not null,
    number integer not null,
    process_instance_key bigint unique,
    requested_by varchar(254),
    opened_at timestamp with time zone not null,
    unique (of_month, number)
);

create table period_chunk (
    period_run varchar(20) not null references period_run (id),
    chunk integer not null,
    kind varchar(8) not null,
    period varchar(7) not null,
    first_creator varchar(40) not null,
    last_creator varchar(40) not null,
    primary key (period_run, chunk)
);

create index payout_by_tax_date on payout (tax_date, creator_id);
