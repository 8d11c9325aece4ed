-- What must be there before money leaves: the invoice of a business, the tax filing of a large remittance abroad. One of each kind for a
-- creator's week, also when the payout is issued again.
create table payment_paper (
    creator_id varchar(40) not null,
    week varchar(8) not null,
    kind varchar(20) not null,
    reference varchar(60) not null,
    recorded_by varchar(60) not null,
    recorded_at timestamp with time zone not null,
    constraint payment_paper_key primary key (creator_id, week, kind),
    constraint payment_paper_kind check (kind in ('INVOICE', 'REMITTANCE_FILING'))
);
