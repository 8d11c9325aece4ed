-- The key that signs statements when none is configured: made once, a PKCS 12 store, sealed.
create table statement_signer (
    only_row boolean primary key check (only_row),
    keystore text not null,
    made_at timestamp with time zone not null
);
