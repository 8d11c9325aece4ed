-- Creators whom this week's bonus takes over a line of the tax law, found when the bonus is calculated: only those.
-- month_*: gross of the calendar month of payment before and with the bonus; year_*: of the twelve months that end with it.
create table bonus_forecast (
    week varchar(8) not null references bonus_run (week),
    creator_id varchar(40) not null,
    as_of date not null,
    bonus numeric(19, 2) not null,
    month_before numeric(19, 2) not null,
    month_after numeric(19, 2) not null,
    year_before numeric(19, 2) not null,
    year_after numeric(19, 2) not null,
    crosses_month boolean not null,
    crosses_year boolean not null,
    constraint bonus_forecast_key primary key (week, creator_id),
    constraint bonus_forecast_crosses check (crosses_month or crosses_year)
);
