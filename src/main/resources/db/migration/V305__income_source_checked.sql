-- Income found not to be from China is not taxed at all: that takes two officers. What one decided before stays in force.
-- pending_for: the creator while the decision waits, else null: one waits at a time.
alter table income_source add column status varchar(10) default 'IN_FORCE' not null;
alter table income_source alter column status drop default;
alter table income_source add column pending_for varchar(40);
alter table income_source add column checked_by varchar(60);
alter table income_source add column checked_at timestamp with time zone;
alter table income_source add column check_reason varchar(500);
alter table income_source add constraint income_source_status check (status in ('PENDING', 'IN_FORCE', 'REJECTED'));
alter table income_source add constraint income_source_one_waits unique (pending_for);
alter table income_source add constraint income_source_two_people check (
    checked_by is null or status = 'REJECTED' or checked_by <> decided_by);
