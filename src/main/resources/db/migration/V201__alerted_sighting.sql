-- The second officer's own words.
alter table compliance_alert add column second_reason text;

-- What an alert is open or was confirmed about, so that the same content of an entry and the same data of a person raise no
-- second one.
drop table compliance_alert_hit;
create table alerted_sighting (
    application_id varchar(40) not null,
    list varchar(16) not null,
    entry_id varchar(80) not null,
    entry_hash varchar(64) not null,
    print varchar(64) not null,
    band varchar(10) not null,
    alert_id varchar(40) not null,
    primary key (application_id, list, entry_id, entry_hash, print)
);
create index alerted_sighting_of on alerted_sighting (alert_id);
