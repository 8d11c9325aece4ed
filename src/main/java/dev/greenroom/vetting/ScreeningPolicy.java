package dev.greenroom.vetting;

import static dev.greenroom.vetting.ScreeningVerdict.BLOCK;
import static dev.greenroom.vetting.ScreeningVerdict.CLEAR;
import static dev.greenroom.vetting.ScreeningVerdict.LOG;
import static dev.greenroom.vetting.ScreeningVerdict.NO_LIST;
import static dev.greenroom.vetting.ScreeningVerdict.OWN_IDENTIFIER;
import static dev.greenroom.vetting.ScreeningVerdict.REVIEW;

import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Result;
import java.util.List;

/** What the strongest hit means. */
final class ScreeningPolicy {
    private ScreeningPolicy() {}

    /**
     * @param results the applicant's first, as {@code application.ScreenedSubjects} gives them: only the applicant's own
     *     identifier is a hard fact, another's on the own list is a strong match
     */
    static Finding<ScreeningVerdict> judge(List<Result> results) {
        if (results.getFirst().ownIdentifier()) {
            return Finding.of(OWN_IDENTIFIER, Evidence.OWN_LIST_IDENTIFIER);
        }
        if (!results.stream().allMatch(Result::listsLoaded)) {
            return Finding.of(NO_LIST, Evidence.NO_LIST_LOADED);
        }
        var bands = results.stream()
                .flatMap(result -> result.hits().stream())
                .map(hit -> hit.band())
                .toList();
        if (results.stream().anyMatch(Result::ownIdentifier)) {
            return Finding.of(BLOCK, Evidence.GUARDIAN_ON_OWN_LIST);
        }
        if (bands.contains(Band.BLOCK)) {
            return Finding.of(BLOCK, Evidence.STRONG_NAME_MATCH);
        }
        if (bands.contains(Band.REVIEW)) {
            return Finding.of(REVIEW, Evidence.LIKELY_NAME_MATCH);
        }
        return bands.isEmpty() ? Finding.of(CLEAR) : Finding.of(LOG, Evidence.WEAK_NAME_MATCH);
    }
}
