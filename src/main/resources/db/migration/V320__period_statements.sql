-- Statements of a month or a year, and of agencies: no payout of their own. A correction is a new edition; the old one is REPLACED.
alter table statement alter column payout_id drop not null;
alter table statement alter column creator_id drop not null;
alter table statement alter column week drop not null;
alter table statement add column period varchar(8);
alter table statement add column agency_id varchar(40);
alter table statement add column edition integer;
alter table statement add column content_hash varchar(64);
update statement set period = week;
alter table statement alter column period set not null;
alter table statement add constraint statement_creator_edition unique (kind, period, creator_id, edition);
alter table statement add constraint statement_agency_edition unique (kind, period, agency_id, edition);
create index statement_by_period on statement (period, number);
