package dev.greenroom.statement.web;

import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.Statements;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Statements for staff: the list with its filters; the PDFs come from the API. */
@Page
class StatementsPage {
    private final Statements statements;

    StatementsPage(Statements statements) {
        this.statements = statements;
    }

    @GetMapping("/statements")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String list(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String creator,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("period", period);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Statement.Kind.values());
        model.addAttribute("creator", creator);
        model.addAttribute("status", status);
        model.addAttribute("statuses", Statement.Status.values());
        var filter = filter(period.strip(), creator.strip(), kind, status);
        var found = filter.map(wanted -> statements.list(wanted, Math.max(page, 0), Listing.DEFAULT_SIZE))
                .orElseGet(() -> new Listing<>(List.of(), 0, 0, Listing.DEFAULT_SIZE));
        model.addAttribute("statements", found.items());
        model.addAttribute("pager", Pager.of(found));
        return "statements/list";
    }

    /** Empty when a filter cannot match anything. */
    private static Optional<Statements.Filter> filter(String period, String creator, String kind, String status) {
        try {
            return Optional.of(new Statements.Filter(
                    null,
                    given(period, Function.identity()),
                    given(creator, CreatorId::new),
                    null,
                    given(kind, Statement.Kind::valueOf),
                    given(status, Statement.Status::valueOf)));
        } catch (IllegalArgumentException nothingLikeIt) {
            return Optional.empty();
        }
    }

    private static <T> @Nullable T given(String text, Function<String, T> parse) {
        return text.isEmpty() ? null : parse.apply(text);
    }
}
