-- One round for each time the checks ran: the first, and one more after each answered request for information.
create table vetting_round (
    application_id varchar(40) not null,
    round integer not null,
    opened_at timestamp with time zone not null,
    risk varchar(10),
    escalated_at timestamp with time zone,
    primary key (application_id, round)
);

-- Evidence holds codes only; hits name people, so they are sealed.
create table vetting_check (
    application_id varchar(40) not null,
    round integer not null,
    check_code varchar(20) not null,
    verdict varchar(30) not null,
    evidence varchar(1000) not null,
    hits text,
    checked_at timestamp with time zone not null,
    primary key (application_id, round, check_code)
);

create table vetting_outcome (
    application_id varchar(40) primary key,
    verdict varchar(30) not null,
    reviewer varchar(254),
    second_reviewer varchar(254),
    concluded_at timestamp with time zone not null
);
