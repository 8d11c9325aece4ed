package dev.greenroom.statement.web;

import dev.greenroom.access.Actor;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.reference.Listing;
import dev.greenroom.statement.Statements;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The creator's own published statements. */
@Page
class MyStatementsPage {
    private final Statements statements;
    private final CreatorRegister register;

    MyStatementsPage(Statements statements, CreatorRegister register) {
        this.statements = statements;
        this.register = register;
    }

    @GetMapping("/me/statements")
    @RolesAllowed("CREATOR")
    String mine(@RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal Actor actor, Model model) {
        int shown = Math.max(page, 0);
        var found = register.ofAccount(actor.username())
                .map(Statements.Filter::publishedOf)
                .map(filter -> statements.list(filter, shown, Listing.DEFAULT_SIZE))
                .orElseGet(() -> new Listing<>(List.of(), 0, shown, Listing.DEFAULT_SIZE));
        model.addAttribute("statements", found.items());
        model.addAttribute("pager", Pager.of(found));
        return "me/statements";
    }
}
