-- What an officer should look at; a key is used once.
create table compliance_alert (
    id varchar(40) primary key,
    alert_key varchar(200) not null unique,
    kind varchar(20) not null,
    code varchar(40) not null,
    application_id varchar(40) not null,
    alert_level varchar(10) not null,
    evidence text not null,
    raised_at timestamp with time zone not null,
    instance_key bigint,
    escalated_at timestamp with time zone,
    decision varchar(10),
    closed_at timestamp with time zone,
    decided_by varchar(254),
    second_by varchar(254),
    reason text,
    check ((decision is null and closed_at is null and decided_by is null and reason is null)
        or (decision is not null and closed_at is not null and decided_by is not null and reason is not null))
);

create index compliance_alert_of on compliance_alert (application_id);
create index compliance_alert_open on compliance_alert (closed_at, raised_at);

-- The entries that an alert is about, so that the same entry raises no second one.
create table compliance_alert_hit (
    alert_id varchar(40) not null references compliance_alert (id),
    list varchar(16) not null,
    entry_id varchar(80) not null,
    entry_hash varchar(64),
    primary key (alert_id, list, entry_id)
);
