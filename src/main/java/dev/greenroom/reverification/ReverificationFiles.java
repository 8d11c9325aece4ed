package dev.greenroom.reverification;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is due when, for officers and auditors: the most urgent first. No identifiers. */
@Component
@Transactional(readOnly = true)
public class ReverificationFiles {
    private static final String OPEN = "open_creator is not null";

    private final JdbcClient database;
    private final CreatorRegister creators;
    private final ReverificationSettings settings;
    private final Clock clock;

    ReverificationFiles(JdbcClient database, CreatorRegister creators, ReverificationSettings settings, Clock clock) {
        this.database = database;
        this.creators = creators;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param due only open ones of this urgency; null for all
     * @param state only these; null for all that are open
     */
    public Listing<Row> find(@Nullable Urgency due, @Nullable ReverificationState state, int page, int size) {
        var today = Times.today(clock);
        var where = " where " + (state == null ? OPEN : "state = :state") + (due == null ? "" : " and " + days(due));
        var found = bind(
                        "select id, creator_id, application_id, reason, due_on, state, round, opened_at, closed_at, closed_by"
                                + " from reverification" + where + " order by due_on, id limit :size offset :skipped",
                        due,
                        state,
                        today)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(Reverifications::reverification)
                .list();
        long total = bind("select count(*) from reverification" + where, due, state, today)
                .query(Long.class)
                .single();
        return new Listing<>(rows(found, today), total, page, size);
    }

    private static String days(Urgency due) {
        return switch (due) {
            case OVERDUE -> OPEN + " and due_on < :today";
            case SOON -> OPEN + " and due_on >= :today and due_on <= :soon";
            case LATER -> OPEN + " and due_on > :soon";
        };
    }

    private JdbcClient.StatementSpec bind(
            String sql, @Nullable Urgency due, @Nullable ReverificationState state, LocalDate today) {
        var statement = database.sql(sql);
        if (state != null) {
            statement = statement.param("state", state.name());
        }
        if (due == Urgency.OVERDUE || due == Urgency.SOON) {
            statement = statement.param("today", today);
        }
        if (due == Urgency.SOON || due == Urgency.LATER) {
            statement = statement.param("soon", today.plus(settings.warning()));
        }
        return statement;
    }

    private List<Row> rows(List<Reverification> found, LocalDate today) {
        Map<?, String> names =
                creators.labels(found.stream().map(Reverification::creatorId).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new Row(
                        one.id().value(),
                        one.creatorId().value(),
                        one.applicationId().value(),
                        Objects.requireNonNullElse(
                                names.get(one.creatorId()), one.creatorId().value()),
                        one.reason(),
                        one.dueOn(),
                        one.state(),
                        one.state().isOpen() ? Urgency.of(one.dueOn(), today, settings) : null,
                        one.openedAt(),
                        one.closedAt(),
                        one.closedBy()))
                .toList();
    }

    /** One line of the list. @param urgency null once it has ended */
    public record Row(
            String id,
            String creatorId,
            String applicationId,
            String stageName,
            ReverificationReason reason,
            LocalDate dueOn,
            ReverificationState state,
            @Nullable Urgency urgency,
            OffsetDateTime askedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable String closedBy) {}
}
