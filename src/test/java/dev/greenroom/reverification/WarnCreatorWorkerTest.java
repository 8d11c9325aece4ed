package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WarnCreatorWorkerTest extends ReverificationTest {
    @Autowired
    private WarnCreatorWorker worker;

    @Test
    void a_creator_is_reminded_once_also_when_told_twice() {
        var asked = asked(7);
        var input = new WarnCreatorWorker.Input(asked.id());

        worker.warnCreator(input);
        var first = round(asked).warnedAt();
        worker.warnCreator(input);

        assertThat(first).isNotNull();
        assertThat(round(asked).warnedAt()).isEqualTo(first);
        assertThat(audited("REVERIFICATION_REMINDED", asked.creatorId().value()))
                .isEqualTo(1);
    }

    @Test
    void who_has_answered_is_not_reminded() {
        var asked = submitted(7);

        worker.warnCreator(new WarnCreatorWorker.Input(asked.id()));

        assertThat(round(asked).warnedAt()).isNull();
    }
}
