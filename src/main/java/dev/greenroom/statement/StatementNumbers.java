package dev.greenroom.statement;

import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives numbers, each once; a row for each series is locked while numbers are given. */
@Component
class StatementNumbers {
    private final NamedParameterJdbcTemplate jdbc;

    StatementNumbers(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code 2026-W47} for weeks, {@code 2026-11M}, {@code 2026Y} and {@code 2026-11A} for the others. */
    static String series(Statement.Kind kind, String period) {
        return switch (kind) {
            case WEEKLY -> period;
            case MONTHLY -> period + "M";
            case YEARLY -> period + "Y";
            case AGENCY -> period + "A";
        };
    }

    static String number(String series, int number) {
        return "GR-%s-%06d".formatted(series, number);
    }

    /** The first of so many numbers in a row. */
    int reserve(String series, int count) {
        var parameters = Map.of("series", series, "count", count);
        jdbc.update(
                "insert into statement_sequence (week, last_number) values (:series, 0) on conflict do nothing",
                parameters);
        jdbc.update(
                "update statement_sequence set last_number = last_number + :count where week = :series", parameters);
        var last = jdbc.queryForObject(
                "select last_number from statement_sequence where week = :series", parameters, Integer.class);
        return (last == null ? 0 : last) - count + 1;
    }
}
