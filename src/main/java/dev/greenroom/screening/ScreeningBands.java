package dev.greenroom.screening;

import dev.greenroom.screening.Screener.Band;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a score means and what agreeing facts add, from {@code greenroom.screening.*}. The defaults are those seen in practice.
 *
 * @param block from here a match is strong
 * @param review from here a match is likely
 * @param log from here a match is worth a record
 * @param sameBirthday added when the birth dates agree
 * @param sameBirthYear added when only the years agree
 * @param otherBirthYear taken when the list knows another year; at most one band is lost by it
 * @param nationality added or taken
 * @param pinyin factor when a Chinese name is compared by its sound with a Latin one
 * @param homophone factor when two Chinese names sound the same and are written differently
 * @param weakAlias factor for aliases that the publisher calls weak
 * @param searchedWordMissing taken from the factor for the share of searched words that the list lacks
 * @param listedWordMissing taken for the share of listed words that the search lacks; it says less
 */
@ConfigurationProperties("greenroom.screening")
record ScreeningBands(
        @DefaultValue("0.92") double block,
        @DefaultValue("0.85") double review,
        @DefaultValue("0.70") double log,
        @DefaultValue("0.05") double sameBirthday,
        @DefaultValue("0.02") double sameBirthYear,
        @DefaultValue("0.10") double otherBirthYear,
        @DefaultValue("0.02") double nationality,
        @DefaultValue("0.90") double pinyin,
        @DefaultValue("0.80") double homophone,
        @DefaultValue("0.95") double weakAlias,
        @DefaultValue("0.50") double searchedWordMissing,
        @DefaultValue("0.40") double listedWordMissing) {

    /** The smallest step of a score that is shown. */
    static final double STEP = 0.001;

    /** Empty when the score is not even worth a record. */
    Optional<Band> of(double score) {
        if (score >= block) {
            return Optional.of(Band.BLOCK);
        }
        if (score >= review) {
            return Optional.of(Band.REVIEW);
        }
        return score >= log ? Optional.of(Band.LOG) : Optional.empty();
    }

    /** The lowest score of the band below, or of the lowest band. */
    double floorBelow(double score) {
        return score >= block ? review : log;
    }
}
