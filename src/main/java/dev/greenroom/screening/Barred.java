package dev.greenroom.screening;

import dev.greenroom.identifier.PhoneNumber;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Identifiers of people whom we have blacklisted, kept as blind indexes. Numbers of id documents, tax ids and credit codes
 * count as identifiers on the OWN list; account and phone are only looked up, because people share them.
 */
@Component
public class Barred {
    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Barred(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** What kind of identifier is barred. */
    public enum Kind {
        NUMBER,
        ACCOUNT,
        PHONE;

        /** @param type as in {@link Identifier} */
        static Kind of(String type) {
            return switch (type) {
                case "ACCOUNT" -> ACCOUNT;
                case "PHONE" -> PHONE;
                default -> NUMBER;
            };
        }
    }

    /** An identifier that is barred today. @param until the first day on which it is not; null for ever */
    public record Match(Kind kind, String blacklisting, LocalDate from, @Nullable LocalDate until) {}

    private record Row(String index, Match match) {}

    /** The same again changes nothing. @param until the first day on which they are free; null for ever */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bar(
            String blacklisting, Collection<Identifier> identifiers, LocalDate from, @Nullable LocalDate until) {
        for (var identifier : identifiers) {
            index(identifier)
                    .forEach(index -> database.sql("insert into barred_identifier (blacklisting_id, kind, blind_index,"
                                    + " barred_from, barred_until) values (?, ?, ?, ?, ?) on conflict do nothing")
                            .params(blacklisting, Kind.of(identifier.type()).name(), index, from, until)
                            .update());
        }
    }

    /** Frees what this blacklisting barred; what is free already stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void free(String blacklisting, LocalDate day) {
        database.sql("update barred_identifier set barred_until = ? where blacklisting_id = ?"
                        + " and (barred_until is null or barred_until > ?)")
                .params(day, blacklisting, day)
                .update();
    }

    /** Which of these identifiers are barred today. */
    public List<Match> matches(Collection<Identifier> identifiers) {
        return matchesByIndex(identifiers).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** In the order of the subjects: hits on the OWN list by the numbers of documents, tax ids and credit codes. */
    List<List<Hit>> hits(List<Subject> subjects) {
        var matches = matchesByIndex(
                subjects.stream().flatMap(subject -> numbers(subject).stream()).toList());
        return subjects.stream()
                .map(subject -> numbers(subject).stream()
                        .flatMap(this::index)
                        .flatMap(index -> matches.getOrDefault(index, List.of()).stream())
                        .map(match -> hit(subject, match))
                        .distinct()
                        .toList())
                .toList();
    }

    private static Hit hit(Subject subject, Match match) {
        return new Hit(
                ListKind.OWN.name(),
                match.blacklisting(),
                subject.name(),
                1,
                Band.BLOCK,
                List.of("identifier"),
                List.of());
    }

    private static List<Identifier> numbers(Subject subject) {
        return subject.identifiers().stream()
                .filter(identifier -> Kind.of(identifier.type()) == Kind.NUMBER)
                .toList();
    }

    private Map<String, List<Match>> matchesByIndex(Collection<Identifier> identifiers) {
        var indexes = identifiers.stream().flatMap(this::index).distinct().toList();
        var today = Times.today(clock);
        var matches = new HashMap<String, List<Match>>();
        for (int from = 0; from < indexes.size(); from += 1000) {
            database.sql("select * from barred_identifier where blind_index in (:indexes) and barred_from <= :today"
                            + " and (barred_until is null or barred_until > :today) order by id")
                    .param("indexes", indexes.subList(from, Math.min(indexes.size(), from + 1000)))
                    .param("today", today)
                    .query(Barred::row)
                    .list()
                    .forEach(row -> matches.merge(row.index(), List.of(row.match()), (one, other) -> Stream.concat(
                                    one.stream(), other.stream())
                            .toList()));
        }
        return matches;
    }

    /** Empty for a number so short that people would meet by accident. */
    private Stream<String> index(Identifier identifier) {
        var text = identifier.number();
        return switch (Kind.of(identifier.type())) {
            case ACCOUNT -> Stream.of(vault.blindIndex(Vault.Kind.ACCOUNT, text));
            case PHONE ->
                Stream.of(vault.blindIndex(
                        Vault.Kind.PHONE, PhoneNumber.read(text).orElse(text)));
            case NUMBER ->
                Stream.of(Identifiers.normal(text))
                        .filter(number -> number.length() >= Identifiers.SHORTEST)
                        .map(number -> vault.blindIndex(Vault.Kind.ID_NUMBER, number));
        };
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("blind_index"),
                new Match(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("blacklisting_id"),
                        row.getObject("barred_from", LocalDate.class),
                        row.getObject("barred_until", LocalDate.class)));
    }
}
