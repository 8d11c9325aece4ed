-- A hit that officers found to be somebody else: for this content of the entry (entry_hash) and this data of the person
-- (print, a blind index). When either changes it counts no more; the row stays as history.
create table clearance (
    application_id varchar(40) not null,
    list varchar(16) not null,
    entry_id varchar(80) not null,
    entry_hash varchar(64) not null,
    print varchar(64) not null,
    list_version bigint not null,
    cleared_by varchar(254) not null,
    reason text not null,
    second_by varchar(254),
    second_reason text,
    cleared_at timestamp with time zone not null,
    check (second_by is null or second_by <> cleared_by),
    primary key (application_id, list, entry_id, entry_hash, print)
);

-- What was cleared before contents were compared counts for no content.
insert into clearance
    (application_id, list, entry_id, entry_hash, print, list_version, cleared_by, reason, cleared_at)
select application_id, list, entry_id, '', '', 0, cleared_by, 'Cleared before reasons were kept with clearances', cleared_at
from cleared_hit;
drop table cleared_hit;
