package dev.greenroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class DiscreetFailuresTest {
    @Test
    void the_engine_is_told_the_kind_of_error_and_the_place_and_never_the_message() {
        var cause = new java.sql.SQLException("Key (account_index)=(6225881414207430) already exists");
        var thrown = new DataIntegrityViolationException("insert of 11010519491231002X failed", cause);

        var text = DiscreetFailures.describe(thrown);

        assertThat(text)
                .contains("DataIntegrityViolationException")
                .contains("SQLException")
                .contains("dev.greenroom.engine.DiscreetFailuresTest")
                .doesNotContain("6225881414207430")
                .doesNotContain("11010519491231002X");
    }
}
