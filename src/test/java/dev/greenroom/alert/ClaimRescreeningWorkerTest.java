package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimRescreeningWorkerTest extends RescreeningTest {
    @Test
    void each_new_version_of_a_list_is_rescreened_by_one_instance() {
        var version = replace(row(9001, name, ""));
        var input = new ClaimRescreeningWorker.Input(version);

        assertThat(claim.claimRescreening(input, 7).rescreeningVerdict()).isEqualTo(RescreeningVerdict.CLAIMED);
        assertThat(claim.claimRescreening(input, 7).rescreeningVerdict()).isEqualTo(RescreeningVerdict.CLAIMED);
        assertThat(claim.claimRescreening(input, 8).rescreeningVerdict()).isEqualTo(RescreeningVerdict.DUPLICATE);
        assertThat(messages("screening-list-replaced", version)).isOne();
        assertThat(replace(row(9001, name, ""))).isEqualTo(version);
        assertThat(messages("screening-list-replaced", version)).isOne();
    }
}
