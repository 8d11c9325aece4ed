package dev.greenroom.tax;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All versions of all rules, to be asked by date. */
record TaxRules(List<TaxRule> all) {
    Optional<TaxRule> inForce(RuleName name, LocalDate date) {
        return all.stream()
                .filter(rule -> rule.name() == name && rule.isInForce(date))
                .findFirst();
    }

    /** @throws IllegalStateException when the law of that day has no such rule here: a person must add it first */
    TaxRule required(RuleName name, LocalDate date) {
        return inForce(name, date)
                .orElseThrow(() -> new IllegalStateException("No rule " + name + " is in force on " + date));
    }
}
