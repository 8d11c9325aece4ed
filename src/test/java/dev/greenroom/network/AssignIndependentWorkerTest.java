package dev.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.network.AssignIndependentWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AssignIndependentWorkerTest extends NetworkTest {
    @Autowired
    AssignIndependentWorker worker;

    @Test
    void a_creator_is_independent_once_also_when_told_twice() {
        var input = new Input(applicant());

        assertThat(worker.assignIndependent(input).networkVerdict()).isEqualTo(NetworkVerdict.INDEPENDENT);
        assertThat(worker.assignIndependent(input).networkVerdict()).isEqualTo(NetworkVerdict.INDEPENDENT);

        assertThat(memberships.of(input.applicationId()).orElseThrow().agencyId())
                .isNull();
        assertThat(audited("NETWORK_INDEPENDENT", input.applicationId().value()))
                .isEqualTo(1);
    }
}
