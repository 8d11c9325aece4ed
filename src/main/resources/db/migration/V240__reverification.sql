-- What comes due for whom: one row for each reason, written when the sweep first sees a creator and when a
-- reverification ends. opens_on: the first day on which the creator is asked. due_on: the last day to answer.
create table reverification_schedule (
    creator_id varchar(40) not null,
    reason varchar(20) not null,
    opens_on date not null,
    due_on date not null,
    primary key (creator_id, reason)
);
create index reverification_schedule_opens on reverification_schedule (opens_on);

-- A creator has at most one open reverification: open_creator is the creator while open, else null.
create table reverification (
    id varchar(40) primary key,
    creator_id varchar(40) not null,
    application_id varchar(40) not null,
    reason varchar(20) not null,
    due_on date not null,
    state varchar(20) not null,
    open_creator varchar(40),
    round integer not null,
    process_instance bigint,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    closed_by varchar(254),
    constraint reverification_once unique (creator_id, reason, due_on),
    constraint reverification_one_open unique (open_creator),
    constraint reverification_one_process unique (process_instance)
);
create index reverification_state on reverification (state, due_on);

-- One for each time the creator is asked. answer_by: the last day. findings: check and evidence in codes;
-- hits: sealed, they name people.
create table reverification_round (
    reverification_id varchar(40) not null references reverification (id),
    round integer not null,
    answer_by date not null,
    asked_at timestamp with time zone not null,
    warned_at timestamp with time zone,
    overdue_at timestamp with time zone,
    submitted_at timestamp with time zone,
    changed varchar(200),
    agreement_version varchar(40),
    checked_at timestamp with time zone,
    verdict varchar(20),
    findings varchar(2000),
    hits text,
    primary key (reverification_id, round)
);

-- One sweep for each day in Shanghai, by one process instance; its chunks are ranges of creators.
create table reverification_sweep (
    swept_on date primary key,
    process_instance bigint not null unique,
    started_at timestamp with time zone not null
);
create table reverification_sweep_chunk (
    swept_on date not null references reverification_sweep (swept_on),
    chunk integer not null,
    after_creator varchar(40) not null,
    last_creator varchar(40) not null,
    scheduled integer,
    opened integer,
    dropped integer,
    done_at timestamp with time zone,
    primary key (swept_on, chunk)
);
