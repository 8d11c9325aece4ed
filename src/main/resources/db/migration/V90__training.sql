create table training_enrolment (
    application_id varchar(40) primary key,
    track varchar(40) not null,
    opened_at timestamp with time zone not null,
    verdict varchar(20),
    concluded_at timestamp with time zone
);

-- attempt: how often the milestone was opened; its number makes the key of the wait unique.
create table training_milestone (
    application_id varchar(40) not null references training_enrolment (application_id),
    code varchar(40) not null,
    step integer not null,
    state varchar(20) not null,
    attempt integer not null,
    reminder_at timestamp with time zone,
    due_at timestamp with time zone,
    reminded_at timestamp with time zone,
    changed_at timestamp with time zone not null,
    primary key (application_id, code),
    unique (application_id, step)
);

create table training_submission (
    application_id varchar(40) not null,
    code varchar(40) not null,
    attempt integer not null,
    evidence_url varchar(2000) not null,
    note varchar(2000),
    submitted_at timestamp with time zone not null,
    primary key (application_id, code, attempt),
    foreign key (application_id, code) references training_milestone (application_id, code)
);

create table training_assessment (
    task_key bigint primary key,
    application_id varchar(40) not null,
    code varchar(40) not null,
    attempt integer not null,
    result varchar(20) not null,
    verdict varchar(20) not null,
    score integer,
    note varchar(2000),
    assessor varchar(255) not null,
    assessed_at timestamp with time zone not null,
    unique (application_id, code, attempt),
    foreign key (application_id, code) references training_milestone (application_id, code)
);
