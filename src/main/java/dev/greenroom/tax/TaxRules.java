package dev.greenroom.tax;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** These versions alone, in force on every day: what a stored calculation used. */
    TaxRules exactly(Collection<RuleVersion> versions) {
        return new TaxRules(all.stream()
                .filter(rule -> versions.contains(rule.id()))
                .map(TaxRule::always)
                .toList());
    }

    /** These in place of whatever is in force of their names. */
    TaxRules under(Collection<TaxRule> drafts) {
        var names = drafts.stream().map(TaxRule::name).toList();
        return new TaxRules(Stream.concat(
                        drafts.stream().map(TaxRule::always), all.stream().filter(rule -> !names.contains(rule.name())))
                .toList());
    }
}
