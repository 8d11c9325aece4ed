create table vault_key (
    only_row boolean primary key check (only_row),
    key_id varchar(8) not null
);
comment on table vault_key is 'Which master key sealed this database; the key itself is never here.';
