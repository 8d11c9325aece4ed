-- Since when which guardian consents: another guardian is another consent. A blind index of the guardian's number.
create table application_guardian_consent (
    application_id varchar(40) not null references application (id),
    blind_index varchar(64) not null,
    given_at timestamp with time zone not null,
    primary key (application_id, blind_index)
);
