package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.ApplicationStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RequestInformationWorkerTest extends VettingTest {
    @Autowired
    private RequestInformationWorker worker;

    @Test
    void asked_twice_the_creator_is_asked_once_by_the_same_date() {
        var id = inVetting();
        review(id, "compliance", ReviewDecision.ASK_MORE, "unclear", List.of("Where were you born?"));

        var first = worker.requestInformation(new RequestInformationWorker.Input(id));
        var again = worker.requestInformation(new RequestInformationWorker.Input(id));

        assertThat(again).isEqualTo(first);
        assertThat(first.informationKey()).isEqualTo(id + ":1");
        assertThat(applications.status(id)).isEqualTo(ApplicationStatus.INFORMATION_REQUESTED);
        assertThat(applications.standing(id).dueBy()).isEqualTo(first.informationDueAt());
        assertThat(information.open(creator).orElseThrow().questions()).containsExactly("Where were you born?");
    }
}
