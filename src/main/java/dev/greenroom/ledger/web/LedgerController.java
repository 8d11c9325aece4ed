package dev.greenroom.ledger.web;

import dev.greenroom.ledger.LedgerReports;
import dev.greenroom.money.Money;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledger")
class LedgerController {
    private final LedgerReports reports;

    LedgerController(LedgerReports reports) {
        this.reports = reports;
    }

    @GetMapping("/trial-balance")
    @RolesAllowed({"FINANCE", "AUDITOR"})
    TrialBalance trialBalance() {
        var balance = reports.trialBalance();
        return new TrialBalance(
                balance.debit().text(),
                balance.credit().text(),
                balance.difference().text(),
                Money.CNY,
                balance.accounts().stream()
                        .map(line -> new Account(
                                line.code(),
                                line.name(),
                                line.debit().text(),
                                line.credit().text()))
                        .toList());
    }

    @GetMapping("/accounts/{code}/entries")
    @RolesAllowed({"FINANCE", "AUDITOR"})
    Listing<Entry> entries(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        return reports.entries(code, Math.max(page, 0), Math.clamp(size, 1, Listing.MAXIMUM_SIZE))
                .map(entry -> new Entry(
                        entry.key(),
                        entry.date(),
                        entry.text(),
                        entry.party(),
                        entry.debit().text(),
                        entry.credit().text(),
                        entry.debit().currency(),
                        entry.recordedAt()));
    }

    record TrialBalance(String debit, String credit, String difference, String currency, List<Account> accounts) {}

    record Account(String code, String name, String debit, String credit) {}

    record Entry(
            String key,
            LocalDate date,
            String text,
            String party,
            String debit,
            String credit,
            String currency,
            OffsetDateTime recordedAt) {}
}
