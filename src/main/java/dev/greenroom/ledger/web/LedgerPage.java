package dev.greenroom.ledger.web;

import dev.greenroom.ledger.LedgerReports;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The trial balance and each account's entries. */
@Page
class LedgerPage {
    private final LedgerReports reports;

    LedgerPage(LedgerReports reports) {
        this.reports = reports;
    }

    @GetMapping("/ledger")
    @RolesAllowed({"FINANCE", "AUDITOR"})
    String trialBalance(Model model) {
        model.addAttribute("balance", reports.trialBalance());
        return "ledger/trial";
    }

    @GetMapping("/ledger/{code}")
    @RolesAllowed({"FINANCE", "AUDITOR"})
    String account(@PathVariable String code, @RequestParam(defaultValue = "0") int page, Model model) {
        var entries = reports.entries(code, Math.max(page, 0), Listing.DEFAULT_SIZE);
        model.addAttribute("code", code);
        model.addAttribute("entries", entries.items());
        model.addAttribute("pager", Pager.of(entries));
        return "ledger/account";
    }
}
