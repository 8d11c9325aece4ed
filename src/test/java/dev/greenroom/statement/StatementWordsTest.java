package dev.greenroom.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.tax.TaxCalculation;
import dev.greenroom.tax.TaxPreview;
import dev.greenroom.tax.TaxPreview.PlannedPayment;
import dev.greenroom.tax.TaxPreview.Question;
import dev.greenroom.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tax rules say in English is said in each language of a statement. */
class StatementWordsTest extends DatabaseTest {
    private static final List<PlannedPayment> PAYMENTS = List.of(
            paid(LocalDate.of(2026, 11, 2), "500.00"),
            paid(LocalDate.of(2026, 11, 9), "90000.00"),
            paid(LocalDate.of(2026, 11, 16), "120000.00"),
            paid(LocalDate.of(2028, 1, 3), "30000.00"));

    @Autowired
    TaxPreview preview;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ru", "fr", "es", "ar"})
    void every_step_of_every_kind_of_payee_has_its_words(String locale) {
        var labels = StatementLabels.of(locale);

        assertThat(steps().map(TaxCalculation.Step::text).distinct())
                .hasSizeGreaterThan(15)
                .allSatisfy(text -> assertThat(labels.words(text)).isNotEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ru", "fr", "es", "ar"})
    void every_rule_has_its_name_beside_its_version(String locale) {
        var labels = StatementLabels.of(locale);

        assertThat(steps().map(step -> step.rule() + " " + step.version()).distinct())
                .hasSizeGreaterThan(6)
                .allSatisfy(rule ->
                        assertThat(labels.words(rule)).doesNotContain("_").doesNotContain("PROGRAMME"));
    }

    private Stream<TaxCalculation.Step> steps() {
        return Stream.of("CN_RESIDENT", "NON_RESIDENT", "BUSINESS")
                .flatMap(residence -> Stream.of(true, false).flatMap(consent -> Stream.of(true, false)
                        .map(cumulative -> new Question(residence, consent, cumulative, PAYMENTS))))
                .flatMap(question -> preview.preview(question).stream())
                .flatMap(calculation -> calculation.steps().stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ru", "fr", "es", "ar"})
    void what_officers_decided_about_a_non_resident_has_its_words(String locale) {
        var labels = StatementLabels.of(locale);

        assertThat(Stream.of(
                        "At most 5 % of it by an approved treaty claim",
                        "Spared earlier in the month by an approved treaty claim",
                        "An officer found this income not to be from China: nothing withheld"))
                .allSatisfy(text -> assertThat(labels.words(text)).isNotEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ru", "fr", "es", "ar"})
    void a_correction_is_told_in_each_language_and_its_reason_as_it_was_written(String locale) {
        var labels = StatementLabels.of(locale);

        assertThat(labels.words("CORRECTION")).doesNotContain("_", "CORRECTION");
        assertThat(labels.words("CORRECTION_OPEN")).doesNotContain("_");
        assertThat(labels.words("week 2026-W40: sales of week 39: twice"))
                .contains("2026", "40", "sales of week 39: twice")
                .doesNotContain("week 2026");
        assertThat(labels.words("4,000.00 of week 2026-W40"))
                .contains("4,000.00", "2026", "40")
                .doesNotContain("of week");
    }

    private static PlannedPayment paid(LocalDate date, String gross) {
        return new PlannedPayment(date, new BigDecimal(gross));
    }
}
