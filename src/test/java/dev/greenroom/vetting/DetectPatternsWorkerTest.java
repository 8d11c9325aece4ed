package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DetectPatternsWorkerTest extends VettingTest {
    @Autowired
    private DetectPatternsWorker worker;

    @Test
    void who_shares_nothing_is_no_pattern_and_twice_the_same() {
        var id = inVetting();

        var first = worker.detectPatterns(new DetectPatternsWorker.Input(id));
        var again = worker.detectPatterns(new DetectPatternsWorker.Input(id));

        assertThat(first.patternVerdict()).isEqualTo(PatternVerdict.NONE);
        assertThat(again).isEqualTo(first);
        assertThat(results.of(id, 1)).extracting(CheckResults.Result::check).containsExactly(Check.PATTERNS);
    }
}
