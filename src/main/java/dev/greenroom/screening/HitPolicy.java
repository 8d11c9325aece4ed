package dev.greenroom.screening;

import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the likeness of names and the other facts to a hit: what agrees, what does not, which band. */
final class HitPolicy {
    private final ScreeningBands bands;

    HitPolicy(ScreeningBands bands) {
        this.bands = bands;
    }

    /** @param name the name or alias of the entry that is most alike */
    record NameMatch(double score, String name) {}

    /** @param sameIdentifier an identifier of the subject is the entry's: then nothing lowers the score */
    Optional<Hit> judge(Subject subject, ListKind list, StoredEntry stored, NameMatch match, boolean sameIdentifier) {
        var entry = stored.entry();
        var agreed = new ArrayList<String>();
        var disagreed = new ArrayList<String>();
        double score = match.score();
        if (match.score() >= bands.log()) {
            agreed.add("name");
        }
        score += birth(subject.birthDate(), entry.births(), score, agreed, disagreed);
        score += nationality(subject.nationality(), entry, agreed, disagreed);
        if (match.score() < bands.log()) {
            score = match.score();
        }
        if (sameIdentifier) {
            agreed.add("identifier");
            score = 1;
        }
        double shown = BigDecimal.valueOf(Math.clamp(score, 0, 1))
                .setScale(3, RoundingMode.HALF_UP)
                .doubleValue();
        return bands.of(shown)
                .map(band -> new Hit(
                        list.name(),
                        entry.entryId(),
                        entry.name(),
                        shown,
                        band,
                        agreed,
                        disagreed,
                        subject.name(),
                        match.name(),
                        EntryFacts.of(list, entry),
                        stored.hash()));
    }

    private double birth(
            @org.jspecify.annotations.Nullable LocalDate birthDate,
            List<Birth> births,
            double score,
            List<String> agreed,
            List<String> disagreed) {
        if (birthDate == null || births.isEmpty()) {
            return 0;
        }
        if (births.stream().anyMatch(birth -> birth.isDay(birthDate))) {
            agreed.add("birthDate");
            return bands.sameBirthday();
        }
        if (births.stream().anyMatch(birth -> birth.includesYearOf(birthDate))) {
            agreed.add("birthYear");
            return bands.sameBirthYear();
        }
        disagreed.add("birthYear");
        double lowered = Math.max(score - bands.otherBirthYear(), bands.floorBelow(score));
        return Math.min(lowered, ceilingBelow(score)) - score;
    }

    /** Another birth year always costs the band that the name alone reached. */
    private double ceilingBelow(double score) {
        if (score >= bands.block()) {
            return bands.block() - ScreeningBands.STEP;
        }
        return score >= bands.review() ? bands.review() - ScreeningBands.STEP : score;
    }

    private double nationality(
            @org.jspecify.annotations.Nullable String nationality,
            ListEntry entry,
            List<String> agreed,
            List<String> disagreed) {
        if (nationality == null || entry.nationalities().isEmpty()) {
            return 0;
        }
        if (entry.nationalities().contains(nationality)) {
            agreed.add("nationality");
            return disagreed.contains("birthYear") ? 0 : bands.nationality();
        }
        disagreed.add("nationality");
        return disagreed.contains("birthYear") ? 0 : -bands.nationality();
    }
}
