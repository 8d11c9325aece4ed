-- A claim can end before its papers do: from revoked_from on it is not applied to what is sent after.
alter table treaty_claim add column revoked_from date;
alter table treaty_claim add column revoke_reason varchar(500);
alter table treaty_claim add column revoked_by varchar(60);
alter table treaty_claim add column revoked_at timestamp with time zone;

-- Whether some of carried_income was paid under a claim; before, a claim's payments carried only each other.
alter table tax_calculation add column carried_treaty boolean default false not null;
