-- One open hold for each creator and code: open_code is the code while open, else null. It was the family before.
alter table creator_hold rename column open_family to open_code;
alter table creator_hold alter column open_code set data type varchar(40);
update creator_hold set open_code = code where open_code is not null;

-- owner: a staff username, or the role for what a rule has set. creator_message: null shows the default text of the code.
alter table creator_hold add column owner varchar(254);
alter table creator_hold add column creator_message varchar(1000);
update creator_hold set owner = set_by where set_by <> 'system';
update creator_hold set owner = 'COMPLIANCE' where set_by = 'system' and family = 'COMPLIANCE';
update creator_hold set owner = 'FINANCE' where set_by = 'system' and family <> 'COMPLIANCE';
alter table creator_hold alter column owner set not null;
create index creator_hold_review on creator_hold (open_code, review_by);
