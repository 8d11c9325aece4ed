package dev.greenroom.application.web;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of the application form, in order; each holds some fields of the draft. */
enum ApplyStep {
    IDENTITY("legalName", "stageName", "birthDate", "nationality", "countryOfResidence", "idDocument", "guardian"),
    CONTACT("phone", "address", "languages"),
    ACCOUNTS("accounts"),
    CONTENT("subjectAreas", "contentTypes", "hub"),
    TAX("tax"),
    PAYOUT("payout"),
    CONSENTS("consents");

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> fields;

    ApplyStep(String... fields) {
        this.fields = Set.of(fields);
    }

    static ApplyStep of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.getCode().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The step that shows a field of this path. */
    static ApplyStep holding(String path) {
        var field = path.split("[.\\[]", 2)[0];
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst()
                .orElse(IDENTITY);
    }

    List<Fault> own(List<Fault> faults) {
        return faults.stream().filter(fault -> holding(fault.field()) == this).toList();
    }

    public String getCode() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int getNumber() {
        return ordinal() + 1;
    }

    public @Nullable String getPrevious() {
        return ordinal() == 0 ? null : values()[ordinal() - 1].getCode();
    }

    public String getNext() {
        return ordinal() + 1 == values().length ? "review" : values()[ordinal() + 1].getCode();
    }
}
