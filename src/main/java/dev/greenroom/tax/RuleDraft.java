package dev.greenroom.tax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.JsonBody;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version that somebody wants; its figures are sound by themselves, its dates not yet judged. */
record RuleDraft(
        RuleName rule,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Mark mark,
        String reason,
        ObjectNode values) {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");
    private static final int LONGEST_SOURCE = 300;

    /** How sure we are: confirmed, derived and checked, public code, general knowledge. */
    enum Mark {
        C,
        D,
        P,
        G
    }

    /** What the versions that are there say to the name and the dates of a new one. */
    interface Judge {
        List<Fault> faults(RuleName rule, String version, LocalDate from, @Nullable LocalDate to);
    }

    /** @throws dev.greenroom.problem.Rejected with every fault of the body and of the judge */
    static RuleDraft read(@Nullable JsonNode node, Judge judge) {
        var body = JsonBody.of(node);
        var rule = body.choice("rule", RuleName.class);
        var version = body.text("version", 20);
        if (!body.isFaulty("version") && !VERSION.matcher(version).matches()) {
            body.fault("version", "WRONG_TYPE", "Letters, digits, points and hyphens are expected");
        }
        var from = body.optionalDate("validFrom");
        if (from == null && !body.isFaulty("validFrom")) {
            body.fault("validFrom", "REQUIRED", "This is required");
        }
        var to = body.optionalDate("validTo");
        var source = FreeText.read(body, "source", LONGEST_SOURCE);
        var mark = body.choice("mark", Mark.class);
        var reason = FreeText.reason(body);
        var values = body.object("values");
        // Without a rule nobody knows which figures it has.
        var read = body.isFaulty("rule") ? null : RuleValues.read(rule, values);
        if (from != null && !body.isFaulty("rule") && !body.isFaulty("validTo")) {
            judge.faults(rule, version, from, to)
                    .forEach(fault -> body.fault(fault.field(), fault.code(), fault.message()));
        }
        body.check();
        if (from == null || read == null) {
            throw new IllegalStateException("A fault was not told");
        }
        return new RuleDraft(rule, version, from, to, source, mark, reason, read);
    }
}
