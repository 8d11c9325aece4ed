-- What was wrong in an approved week's bonus, in CNY: above zero it is paid with a later run, below zero taken off later bonuses.
-- open_amount: what is not paid or taken off yet.
create table bonus_correction (
    id varchar(40) primary key,
    creator_id varchar(40) not null,
    week varchar(8) not null references bonus_run (week),
    amount numeric(19, 2) not null,
    open_amount numeric(19, 2) not null,
    reason varchar(200) not null,
    status varchar(10) not null,
    entered_by varchar(254) not null,
    entered_at timestamp with time zone not null,
    decided_by varchar(254),
    decided_at timestamp with time zone,
    note varchar(500),
    constraint bonus_correction_status check (status in ('PENDING', 'APPROVED', 'REJECTED', 'APPLIED', 'CANCELLED')),
    constraint bonus_correction_open check (
        amount > 0 and open_amount between 0 and amount or amount < 0 and open_amount between amount and 0),
    constraint bonus_correction_applied check (status <> 'APPLIED' or open_amount = 0),
    constraint bonus_correction_two_people check (status not in ('APPROVED', 'REJECTED', 'APPLIED') or decided_by <> entered_by)
);

create index bonus_correction_of_creator on bonus_correction (creator_id, status);
create index bonus_correction_of_week on bonus_correction (week, creator_id);
create index bonus_correction_by_status on bonus_correction (status, id);

-- What a run paid or took off of a correction. A week's payout keeps its gross through all its re-issues, so the week names it.
create table bonus_correction_use (
    correction_id varchar(40) not null references bonus_correction (id),
    week varchar(8) not null references bonus_run (week),
    amount numeric(19, 2) not null,
    open_after numeric(19, 2) not null,
    used_at timestamp with time zone not null,
    constraint bonus_correction_use_key primary key (correction_id, week),
    constraint bonus_correction_use_something check (amount <> 0)
);

create index bonus_correction_use_by_week on bonus_correction_use (week);
