-- One run for each week. The keys of the jobs' causes (instance, answers) make a second delivery visible.
create table bonus_run (
    week varchar(8) primary key,
    status varchar(12) not null,
    process_instance_key bigint,
    requested_by varchar(254),
    opened_at timestamp with time zone not null,
    waiting_round integer default 0 not null,
    resumed_round integer default 0 not null,
    reminded_round integer default 0 not null,
    frozen_for bigint,
    calculating boolean default false not null,
    chunks integer default 0 not null,
    creators integer default 0 not null,
    lines integer default 0 not null,
    gross numeric(19, 2) default 0 not null,
    budget_decided_for bigint,
    budget_verdict varchar(12),
    approved_by varchar(254),
    withheld numeric(19, 2) default 0 not null,
    net numeric(19, 2) default 0 not null,
    held numeric(19, 2) default 0 not null,
    payouts integer default 0 not null,
    final_payouts integer default 0 not null,
    closed_at timestamp with time zone,
    constraint bonus_run_instance unique (process_instance_key),
    constraint bonus_run_status check (
        status in ('OPEN', 'CALCULATED', 'IN_REVIEW', 'APPROVED', 'PAYING', 'CLOSED', 'CANCELLED'))
);

-- One line for each creator with figures. in_standing: ACTIVE and not held at the freeze.
create table bonus_line (
    week varchar(8) not null references bonus_run (week),
    creator_id varchar(40) not null,
    chunk integer not null,
    in_standing boolean not null,
    calculated boolean default false not null,
    eligible boolean default false not null,
    live_sessions bigint default 0 not null,
    live_minutes bigint default 0 not null,
    video_sessions bigint default 0 not null,
    video_views bigint default 0 not null,
    net_sales numeric(19, 2) default 0 not null,
    sales_bonus numeric(19, 2) default 0 not null,
    view_bonus numeric(19, 2) default 0 not null,
    bonus numeric(19, 2) default 0 not null,
    constraint bonus_line_key primary key (week, creator_id),
    constraint bonus_line_not_negative check (
        net_sales >= 0 and sales_bonus >= 0 and view_bonus >= 0 and bonus >= 0 and bonus <= sales_bonus + view_bonus)
);

create index bonus_line_chunk on bonus_line (week, chunk);
create index bonus_line_creator on bonus_line (creator_id, week);

create table bonus_budget (
    code varchar(20) primary key,
    total numeric(19, 2) not null,
    committed numeric(19, 2) not null,
    constraint bonus_budget_never_exceeded check (committed >= 0 and committed <= total)
);

create table bonus_commitment (
    week varchar(8) primary key references bonus_run (week),
    amount numeric(19, 2) not null,
    committed_at timestamp with time zone not null,
    released_at timestamp with time zone,
    constraint bonus_commitment_not_negative check (amount >= 0)
);
