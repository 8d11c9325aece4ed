-- Run once as the owner of the database, after the first start, with the name of the application's role in place of
-- greenroom_app. From then on migrations run as the owner (SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD) and the application
-- as this role (SPRING_DATASOURCE_USERNAME), which can add to the record and the ledger but neither change nor remove.
grant usage on schema public to greenroom_app;
grant select, insert, update, delete on all tables in schema public to greenroom_app;
grant usage on all sequences in schema public to greenroom_app;
alter default privileges in schema public grant select, insert, update, delete on tables to greenroom_app;
alter default privileges in schema public grant usage on sequences to greenroom_app;

revoke update, delete on audit_entry, ledger_posting, ledger_entry from greenroom_app;
revoke insert, delete on audit_head from greenroom_app;
revoke insert, update, delete on flyway_schema_history from greenroom_app;
