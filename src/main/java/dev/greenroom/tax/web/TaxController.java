package dev.greenroom.tax.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.money.Money;
import dev.greenroom.tax.TaxCalculation;
import dev.greenroom.tax.TaxPreview;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TaxController {
    private final TaxPreview preview;

    TaxController(TaxPreview preview) {
        this.preview = preview;
    }

    /** What would be withheld from these payments; nothing is stored. */
    @PostMapping("/api/tax/preview")
    @RolesAllowed({"FINANCE", "AUDITOR"})
    Answer preview(@RequestBody JsonNode body) {
        var question = PreviewBody.question(body, preview::unruled);
        var results = preview.preview(question);
        var payments = new ArrayList<Payment>();
        for (int i = 0; i < results.size(); i++) {
            payments.add(payment(question.payments().get(i).date(), results.get(i)));
        }
        return new Answer(payments);
    }

    private static Payment payment(LocalDate date, TaxCalculation result) {
        return new Payment(
                date,
                result.gross().text(),
                result.vat().text(),
                result.surcharges().text(),
                result.incomeTax().text(),
                result.net().text(),
                Money.CNY,
                result.steps().stream()
                        .map(step -> new Step(
                                step.rule(),
                                step.version(),
                                step.text(),
                                step.amount().toPlainString()))
                        .toList());
    }

    record Answer(List<Payment> payments) {}

    record Payment(
            LocalDate date,
            String gross,
            String vat,
            String surcharges,
            String incomeTax,
            String net,
            String currency,
            List<Step> steps) {}

    /** @param amount unrounded where it is not the result */
    record Step(String rule, String version, String text, String amount) {}
}
