package dev.greenroom.reverification;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.reference.Links;
import dev.greenroom.vault.Mask;
import dev.greenroom.vetting.Evidence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an officer sees beside the form: why, since when, what was renewed, what the checks found. */
@Component
class ReviewFacts {
    private final ApplicationDesk applications;
    private final AskedRounds rounds;
    private final SealedHits hits;
    private final Links links;

    ReviewFacts(ApplicationDesk applications, AskedRounds rounds, SealedHits hits, Links links) {
        this.applications = applications;
        this.rounds = rounds;
        this.hits = hits;
        this.links = links;
    }

    Map<String, Object> of(Reverification reverification) {
        var applicant = applications.applicant(reverification.applicationId());
        var data = new LinkedHashMap<String, Object>();
        data.put("caseUrl", links.applicationCase(reverification.applicationId()));
        data.put("creatorId", reverification.creatorId().value());
        data.put("stageName", applicant.stageName());
        data.put("reason", reverification.reason());
        data.put("dueOn", reverification.dueOn());
        data.put("idDocument", Mask.tail(applicant.idDocument().number()));
        rounds.current(reverification).ifPresent(round -> put(round, data));
        return data;
    }

    private void put(Round round, Map<String, Object> data) {
        data.put("round", round.number());
        data.put("renewed", words(round.changed()));
        data.put("findings", findings(round.findings()));
        data.put("hits", hits.open(round.hits()));
    }

    /** In words, each with the check that it comes from. */
    static List<Map<String, String>> findings(@Nullable String codes) {
        return words(codes).stream()
                .map(code -> code.split(":", 2))
                .map(parts -> Map.of(
                        "check", parts[0], "found", Evidence.valueOf(parts[1]).text()))
                .toList();
    }

    private static List<String> words(@Nullable String codes) {
        return codes == null || codes.isEmpty() ? List.of() : Arrays.asList(codes.split(","));
    }
}
