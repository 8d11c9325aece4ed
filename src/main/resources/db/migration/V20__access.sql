create table account (
    username varchar(254) primary key check (username = lower(username)),
    password_hash varchar(200) not null,
    agency_id varchar(40),
    locale varchar(2) not null,
    enabled boolean not null,
    created_at timestamp with time zone not null
);

create table account_role (
    username varchar(254) not null references account (username),
    role varchar(20) not null,
    primary key (username, role)
);
create index account_role_by_role on account_role (role, username);
