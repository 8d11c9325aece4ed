package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckIdentityWorkerTest extends VettingTest {
    @Autowired
    private CheckIdentityWorker worker;

    @Test
    void a_clean_resident_is_valid_and_twice_the_same() {
        var id = inVetting();

        var first = worker.checkIdentity(new CheckIdentityWorker.Input(id));
        var again = worker.checkIdentity(new CheckIdentityWorker.Input(id));

        assertThat(first.identityVerdict()).isEqualTo(IdentityVerdict.VALID);
        assertThat(again).isEqualTo(first);
        assertThat(results.of(id, 1)).extracting(CheckResults.Result::check).containsExactly(Check.IDENTITY);
    }
}
