-- To whom staff are related. standing_for is the person while the relation stands, else null: one that stands for each pair.
create table conflict_of_interest (
    id varchar(40) primary key,
    username varchar(254) not null references account (username),
    application_id varchar(40) not null,
    standing_for varchar(40),
    relation varchar(100) not null,
    note varchar(2000),
    declared_by varchar(254) not null,
    declared_at timestamp with time zone not null,
    ended_by varchar(254),
    ended_at timestamp with time zone,
    end_reason varchar(2000),
    constraint conflict_of_interest_once unique (username, standing_for)
);
