create table network_agency (
    id varchar(40) primary key,
    name varchar(120) not null unique,
    capacity integer not null,
    split numeric(5, 4) not null,
    term_months integer not null,
    data_shared varchar(400) not null,
    check (capacity >= 0),
    check (split >= 0 and split <= 1),
    check (term_months > 0)
);

-- What an agency takes on: kind is AREA, LANGUAGE or HUB; code * is all of them.
create table network_coverage (
    agency_id varchar(40) not null references network_agency (id),
    kind varchar(10) not null,
    code varchar(40) not null,
    primary key (agency_id, kind, code)
);

create table network_offer (
    id varchar(40) primary key,
    application_id varchar(40) not null,
    agency_id varchar(40) not null references network_agency (id),
    state varchar(20) not null,
    split numeric(5, 4) not null,
    term_months integer not null,
    data_shared varchar(400) not null,
    offered_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    answer varchar(20),
    answered_at timestamp with time zone,
    task_key bigint unique,
    closed_at timestamp with time zone,
    unique (application_id, agency_id)
);
create index network_offer_agency on network_offer (agency_id, state);

-- agency_id null: the creator is independent.
create table network_membership (
    application_id varchar(40) primary key,
    agency_id varchar(40) references network_agency (id),
    offer_id varchar(40) unique references network_offer (id),
    split numeric(5, 4),
    member_from date not null,
    member_to date
);
create index network_membership_agency on network_membership (agency_id);
