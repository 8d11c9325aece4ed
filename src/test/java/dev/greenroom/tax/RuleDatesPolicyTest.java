package dev.greenroom.tax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.greenroom.problem.Fault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days of May 2030, among versions that end or do not. */
class RuleDatesPolicyTest {
    @Test
    void aFiniteVersionDoesNotReplaceOneWithoutAnEnd() {
        assertThat(faults(10, 20, of(1, null)))
                .containsExactly(
                        new Fault(
                                "validTo",
                                "GAP",
                                "Nothing would be in force after 2030-05-20: version 1 has no end, so the one that follows it has none either"));
        assertThat(faults(10, null, of(1, null))).isEmpty();
    }

    @Test
    void afterALastKnownDayAFiniteVersionMayFollow() {
        assertThat(faults(11, 20, of(1, 10))).isEmpty();
        assertThat(faults(10, 20)).isEmpty();
    }

    @Test
    void aDayWithoutARuleIsRefusedAtTheBeginningInTheMiddleAndAtTheEnd() {
        assertThat(codes(1, 8, of(10, null))).containsExactly("validTo GAP");
        assertThat(codes(12, null, of(1, 10))).containsExactly("validFrom GAP");
        assertThat(codes(6, 8, of(1, 4), of(10, null))).containsExactly("validFrom GAP", "validTo GAP");
        assertThat(codes(5, 8, of(1, 4), of(10, null))).containsExactly("validTo GAP");
        assertThat(codes(6, 9, of(1, 4), of(10, null))).containsExactly("validFrom GAP");
    }

    @Test
    void daysThatMeetWithoutOneBetweenAreGood() {
        assertThat(faults(5, 9, of(1, 4), of(10, null))).isEmpty();
        assertThat(faults(1, 9, of(10, null))).isEmpty();
        assertThat(faults(5, null, of(1, 4))).isEmpty();
    }

    @Test
    void anOverlapByOneDayIsRefusedOnEitherSide() {
        assertThat(codes(4, 9, of(1, 4), of(10, null))).containsExactly("validFrom OVERLAP");
        assertThat(codes(5, 10, of(1, 4), of(10, null))).containsExactly("validFrom OVERLAP");
        assertThat(codes(1, null, of(10, 20))).containsExactly("validFrom OVERLAP");
        assertThat(codes(1, null, of(1, null))).containsExactly("validFrom OVERLAP");
        assertThat(codes(12, 15, of(10, 20))).containsExactly("validFrom OVERLAP");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(RuleDatesPolicy.faults(day(4), day(8), List.of(of(1, 4), of(10, null)), day(6)))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly("validFrom ALREADY_USED", "validFrom OVERLAP", "validTo GAP");
    }

    private static List<String> codes(int from, @Nullable Integer to, TaxRule... active) {
        return faults(from, to, active).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static List<Fault> faults(int from, @Nullable Integer to, TaxRule... active) {
        return RuleDatesPolicy.faults(day(from), to == null ? null : day(to), List.of(active), null);
    }

    private static TaxRule of(int from, @Nullable Integer to) {
        return new TaxRule(
                RuleName.COMPREHENSIVE_INCOME,
                Integer.toString(from),
                day(from),
                to == null ? null : day(to),
                RuleStatus.ACTIVE,
                JsonNodeFactory.instance.objectNode());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2030, 5, day);
    }
}
