create table payout (
    id varchar(40) not null primary key,
    end_to_end_id varchar(35) not null unique,
    creator_id varchar(40) not null,
    week varchar(8) not null,
    reissue integer not null,
    chunk integer,
    status varchar(12) not null,
    accrued boolean not null,
    gross numeric(19, 2) not null,
    withheld numeric(19, 2) not null,
    net numeric(19, 2) not null,
    currency varchar(3) not null,
    tax_date date,
    rail varchar(8),
    batch_id varchar(40),
    in_batch boolean not null,
    payee_print varchar(64),
    replaces varchar(40) unique,
    reason_code varchar(40),
    reason_text varchar(500),
    who_acts varchar(12),
    version integer not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    constraint payout_once_a_week unique (creator_id, week, reissue),
    constraint payout_status check (status in
        ('DRAFT', 'HELD', 'READY', 'SENT', 'SETTLED', 'RETURNED', 'FAILED', 'UNKNOWN', 'WRITTEN_OFF')),
    constraint payout_adds_up check (not accrued or gross = withheld + net),
    constraint payout_never_negative check (gross >= 0 and withheld >= 0 and net >= 0)
);

create index payout_by_week on payout (week, status);
create index payout_by_chunk on payout (week, chunk);
create index payout_by_batch on payout (batch_id, status);

create table payment_batch (
    id varchar(40) not null primary key,
    msg_id varchar(35) not null unique,
    week varchar(8) not null,
    rail varchar(8) not null,
    currency varchar(3) not null,
    number integer,
    reissue_of varchar(40) unique,
    status varchar(10) not null,
    payouts integer not null,
    total numeric(19, 2) not null,
    lists_loaded boolean not null,
    screened_at timestamp with time zone,
    contents_changed_at timestamp with time zone,
    holds integer not null,
    hold_task_key bigint,
    held_until timestamp with time zone,
    released_by varchar(254),
    released_task_key bigint unique,
    sent_at timestamp with time zone,
    report_overdue_at timestamp with time zone,
    execution_date date,
    pain001 text,
    pain001_sha256 varchar(64),
    version integer not null,
    created_at timestamp with time zone not null,
    constraint payment_batch_once unique (week, rail, currency, number),
    constraint payment_batch_status check (status in ('BUILT', 'IN_RELEASE', 'HELD', 'SENT', 'CLOSED')),
    constraint payment_batch_of_run_or_reissue check ((number is null) <> (reissue_of is null)),
    constraint payment_batch_sent_with_file check (sent_at is null or (pain001 is not null and released_by is not null))
);

create index payment_batch_by_week on payment_batch (week, id);

-- One open round at most: what a person (or a late report) must end before the payout can trouble anyone again.
create table payout_exception (
    payout_id varchar(40) not null,
    round integer not null,
    state varchar(8) not null,
    route varchar(10) not null,
    instance_key bigint,
    correction_key varchar(80),
    correction_due_at timestamp with time zone,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    primary key (payout_id, round),
    constraint payout_exception_state check (state in ('OPEN', 'SETTLED', 'RESOLVED')),
    constraint payout_exception_route check (route in ('CREATOR', 'FINANCE', 'COMPLIANCE'))
);

create table payout_hit (
    payout_id varchar(40) not null,
    list varchar(16) not null,
    entry_id varchar(80) not null,
    band varchar(8) not null,
    score numeric(5, 3) not null,
    primary key (payout_id, list, entry_id)
);

create table bank_report (
    sha256 varchar(64) not null primary key,
    type varchar(10) not null,
    message_id varchar(35),
    matched integer not null,
    unmatched integer not null,
    uploaded_by varchar(254) not null,
    uploaded_at timestamp with time zone not null
);

create table bank_report_unmatched (
    sha256 varchar(64) not null,
    item integer not null,
    end_to_end_id varchar(35) not null,
    reason varchar(40) not null,
    primary key (sha256, item)
);
