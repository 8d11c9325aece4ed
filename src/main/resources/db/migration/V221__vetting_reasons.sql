-- Why the risk of the round is what it is: check, points and the table's words as JSON; no personal data.
alter table vetting_round add column risk_reasons text;
