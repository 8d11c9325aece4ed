package dev.greenroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.ProblemDetail;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ProblemException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TaskAnswerTest {
    @Test
    void aDenialIsRefusedInTheListenersOwnWords() {
        var outcome = answered(
                409,
                "Command 'COMPLETE' rejected with code 'INVALID_STATE': Completion of the User Task with key '1' was"
                        + " denied by Task Listener. Reason to deny: 'You're the maker: ask another'");
        assertThat(outcome).isEqualTo(new TaskOutcome.Refused("You're the maker: ask another"));
    }

    @Test
    void aStateThatDoesNotFitIsRefusedInTheEnginesWords() {
        var outcome = answered(409, "Command 'CLAIM' rejected with code 'INVALID_STATE': it has an assignee");
        assertThat(outcome).isEqualTo(new TaskOutcome.Refused("it has an assignee"));
    }

    @Test
    void anUnknownTaskIsGone() {
        assertThat(answered(404, "no such task")).isEqualTo(new TaskOutcome.Gone());
    }

    @Test
    void noAnswerInTimeIsPending() {
        assertThat(answered(504, "later")).isEqualTo(new TaskOutcome.Pending());
        assertThat(TaskAnswer.of(() -> {
                    throw new ClientException("timed out", new TimeoutException());
                }))
                .isEqualTo(new TaskOutcome.Pending());
    }

    @Test
    void aCallThatNeverArrivedIsNoAnswer() {
        assertThatThrownBy(() -> TaskAnswer.of(() -> {
                    throw new ClientException(new ConnectException("refused"));
                }))
                .isInstanceOf(EngineAway.class);
        assertThatThrownBy(() -> answered(503, "busy")).isInstanceOf(EngineAway.class);
    }

    private static TaskOutcome answered(int code, String detail) {
        return TaskAnswer.of(() -> {
            throw new ProblemException(code, "reason", new ProblemDetail().setDetail(detail));
        });
    }
}
