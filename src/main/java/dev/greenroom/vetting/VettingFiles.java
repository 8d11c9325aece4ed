package dev.greenroom.vetting;

import dev.greenroom.application.CaseContribution;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.vetting.VettingFile.CheckView;
import dev.greenroom.vetting.VettingFile.Decision;
import dev.greenroom.vetting.VettingFile.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what vetting knows of an application, for the case page and the review tasks. */
@Component
class VettingFiles implements CaseContribution {
    private final Rounds rounds;
    private final CheckResults results;
    private final Reviews reviews;
    private final Outcomes outcomes;

    VettingFiles(Rounds rounds, CheckResults results, Reviews reviews, Outcomes outcomes) {
        this.rounds = rounds;
        this.results = results;
        this.reviews = reviews;
        this.outcomes = outcomes;
    }

    @Override
    public String name() {
        return "vetting";
    }

    @Override
    public @Nullable VettingFile of(ApplicationId id) {
        return find(id).orElse(null);
    }

    Optional<VettingFile> find(ApplicationId id) {
        return rounds.latest(id).map(round -> {
            var checks = results.of(id, round.number());
            var outcome = outcomes.of(id);
            return new VettingFile(
                    round.number(),
                    round.risk(),
                    checks.stream().map(VettingFiles::view).toList(),
                    checks.stream()
                            .flatMap(check -> check.hits().stream())
                            .sorted(strongestFirst())
                            .toList(),
                    decisions(id),
                    round.escalatedAt(),
                    outcome.map(Outcomes.Outcome::verdict).orElse(null),
                    outcome.map(Outcomes.Outcome::concludedAt).orElse(null));
        });
    }

    private List<Decision> decisions(ApplicationId id) {
        var decisions = new ArrayList<Decision>();
        reviews.all(id)
                .forEach(given -> decisions.add(new Decision(
                        Reviews.REVIEW,
                        given.answer().decision().name(),
                        given.answer().reason(),
                        given.answer().asked(),
                        given.username(),
                        given.at())));
        reviews.allSecond(id)
                .forEach(given -> decisions.add(new Decision(
                        Reviews.SECOND_REVIEW,
                        given.answer().decision().name(),
                        given.answer().reason(),
                        List.of(),
                        given.username(),
                        given.at())));
        decisions.sort(Comparator.comparing(Decision::at));
        return decisions;
    }

    private static CheckView view(CheckResults.Result result) {
        return new CheckView(
                result.check(),
                result.verdict(),
                result.evidence().stream()
                        .map(code -> new Reason(code, code.text()))
                        .toList(),
                result.checkedAt());
    }

    private static Comparator<Hit> strongestFirst() {
        return Comparator.comparingDouble(Hit::score).reversed();
    }
}
