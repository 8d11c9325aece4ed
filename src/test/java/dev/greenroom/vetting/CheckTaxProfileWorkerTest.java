package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckTaxProfileWorkerTest extends VettingTest {
    @Autowired
    private CheckTaxProfileWorker worker;

    @Test
    void a_clean_resident_is_consistent_and_twice_the_same() {
        var id = inVetting();

        var first = worker.checkTaxProfile(new CheckTaxProfileWorker.Input(id));
        var again = worker.checkTaxProfile(new CheckTaxProfileWorker.Input(id));

        assertThat(first.taxVerdict()).isEqualTo(TaxVerdict.CONSISTENT);
        assertThat(again).isEqualTo(first);
        assertThat(results.of(id, 1)).extracting(CheckResults.Result::check).containsExactly(Check.TAX);
    }
}
