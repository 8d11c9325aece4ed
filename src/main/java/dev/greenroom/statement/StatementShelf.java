package dev.greenroom.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.Links;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Statements for reading. */
@Component
@Transactional(readOnly = true)
public class StatementShelf {
    private final Statements statements;
    private final NamedParameterJdbcTemplate jdbc;
    private final SealedFigures sealed;
    private final StatementPdf pdf;
    private final Signature signature;
    private final Links links;

    StatementShelf(
            Statements statements,
            NamedParameterJdbcTemplate jdbc,
            SealedFigures sealed,
            StatementPdf pdf,
            Signature signature,
            Links links) {
        this.statements = statements;
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.pdf = pdf;
        this.signature = signature;
        this.links = links;
    }

    /**
     * A4, drawn from the stored figures; the same bytes each time. Signed once it is published.
     *
     * @throws NotFound when there is no such number
     */
    public byte[] pdf(String number) {
        var stored = stored(number).orElseThrow(NotFound::new);
        var drawn = pdf.draw(content(stored), seal(number, stored));
        return stored.publishedAt() == null ? drawn : signature.sign(drawn, stored.publishedAt());
    }

    /** The published or replaced statement whose paper carries this code; empty when no such paper was issued. */
    public Optional<Statement> genuine(String number, String code) {
        return statements
                .find(number)
                .filter(statement -> statement.status() != Statement.Status.DRAFT)
                .filter(statement -> stored(number)
                        .filter(stored -> stored.publishedAt() != null)
                        .map(stored -> Seal.code(seal(number, stored).hash()))
                        .filter(own -> MessageDigest.isEqual(own.getBytes(UTF_8), code.getBytes(UTF_8)))
                        .isPresent());
    }

    /** Of the text as it was kept: what is on a paper stays genuine, however a later version would write the same content. */
    private Seal seal(String number, Stored stored) {
        return Seal.of(number, stored.figures(), links.verification());
    }

    /** @param figures JSON, not changed after publication */
    private record Stored(String kind, String figures, @Nullable OffsetDateTime publishedAt) {}

    private Optional<Stored> stored(String number) {
        return jdbc
                .query(
                        "select kind, figures, published_at from statement where number = :n",
                        Map.of("n", number),
                        (row, index) -> new Stored(
                                row.getString("kind"),
                                sealed.open(row.getString("figures")),
                                row.getObject("published_at", OffsetDateTime.class)))
                .stream()
                .findFirst();
    }

    private StatementContent content(Stored stored) {
        return stored.kind().equals(Statement.Kind.WEEKLY.name())
                ? WeeklyContent.of(sealed.read(stored.figures(), StatementFigures.class))
                : sealed.read(stored.figures(), StatementContent.class);
    }
}
