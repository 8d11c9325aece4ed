package dev.greenroom.statement.web;

import dev.greenroom.access.Actor;
import dev.greenroom.access.Role;
import dev.greenroom.audit.Reads;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.AgencyId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.StatementShelf;
import dev.greenroom.statement.Statements;
import dev.greenroom.statement.Statements.Filter;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatementController {
    private final Statements statements;
    private final StatementShelf shelf;
    private final CreatorRegister register;

    StatementController(Statements statements, StatementShelf shelf, CreatorRegister register) {
        this.statements = statements;
        this.shelf = shelf;
        this.register = register;
    }

    @GetMapping("/api/statements")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    Listing<StatementView> list(
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String creator,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        var filter = new Filter(
                parse("week", week, BonusWeek::parse),
                period,
                parse("creator", creator, CreatorId::new),
                parse("agency", agency, AgencyId::new),
                parse("kind", kind, Statement.Kind::valueOf),
                parse("status", status, Statement.Status::valueOf));
        return statements.list(filter, Math.max(0, page), size(size)).map(StatementView::of);
    }

    @GetMapping("/api/me/statements")
    @RolesAllowed("CREATOR")
    Listing<StatementView> mine(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size,
            @AuthenticationPrincipal Actor actor) {
        return register.ofAccount(actor.getUsername())
                .map(Filter::publishedOf)
                .map(filter ->
                        statements.list(filter, Math.max(0, page), size(size)).map(StatementView::of))
                .orElseGet(() -> new Listing<>(List.of(), 0, Math.max(0, page), size(size)));
    }

    /** What the platform tells an agency about its creators' months. */
    @GetMapping("/api/agency/statements")
    @RolesAllowed("NETWORK_MANAGER")
    Listing<StatementView> ofAgency(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size,
            @AuthenticationPrincipal Actor actor) {
        return statements
                .list(Filter.publishedOf(agency(actor)), Math.max(0, page), size(size))
                .map(StatementView::of);
    }

    @GetMapping("/api/statements/{number}")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR", "CREATOR", "NETWORK_MANAGER"})
    StatementView one(@PathVariable String number, @AuthenticationPrincipal Actor actor) {
        return StatementView.of(visible(number, actor));
    }

    /** Signed once the statement is published. */
    @GetMapping("/api/statements/{number}/pdf")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR", "CREATOR", "NETWORK_MANAGER"})
    @Reads(value = "STATEMENT_READ", of = "statement", id = "number")
    ResponseEntity<byte[]> pdf(@PathVariable String number, @AuthenticationPrincipal Actor actor) {
        var statement = visible(number, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + statement.number() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(shelf.pdf(statement.number()));
    }

    /** A creator and an agency see their own published ones; all else does not exist for them. */
    private Statement visible(String number, Actor actor) {
        var statement = statements.find(number).orElseThrow(NotFound::new);
        if (actor.is(Role.FINANCE) || actor.is(Role.FINANCE_APPROVER) || actor.is(Role.AUDITOR)) {
            return statement;
        }
        boolean own =
                actor.is(Role.CREATOR) ? isOwn(statement, actor) : agency(actor).equals(statement.agencyId());
        if (!own || statement.status() != Statement.Status.PUBLISHED) {
            throw new NotFound();
        }
        return statement;
    }

    private boolean isOwn(Statement statement, Actor actor) {
        var creator = statement.creatorId();
        return creator != null
                && register.ofAccount(actor.getUsername())
                        .filter(creator::equals)
                        .isPresent();
    }

    private static AgencyId agency(Actor actor) {
        if (actor.agencyId() == null) {
            throw new NotFound();
        }
        return new AgencyId(actor.agencyId());
    }

    private static int size(int size) {
        return Math.max(1, Math.min(size, Listing.MAXIMUM_SIZE));
    }

    private static <T> @Nullable T parse(String field, @Nullable String text, Function<String, T> parser) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw Rejected.of(field, "INVALID", "This is not a value that " + field + " can have");
        }
    }

    /** Money as text, as everywhere in the API. */
    record StatementView(
            String number,
            Statement.Kind kind,
            String period,
            @Nullable BonusWeek week,
            @Nullable CreatorId creatorId,
            @Nullable AgencyId agencyId,
            Statement.Status status,
            String gross,
            String withheld,
            String net,
            String currency,
            @Nullable PayoutId payoutId) {
        static StatementView of(Statement statement) {
            return new StatementView(
                    statement.number(),
                    statement.kind(),
                    statement.period(),
                    statement.week(),
                    statement.creatorId(),
                    statement.agencyId(),
                    statement.status(),
                    statement.gross().text(),
                    statement.withheld().text(),
                    statement.net().text(),
                    statement.net().currency(),
                    statement.payoutId());
        }
    }
}
