-- Payees of a batch with hits below the strong band that nobody cleared, as last screened: the releaser sees the number.
alter table payment_batch add column likely_hits integer default 0 not null;
