package dev.greenroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.testing.DatabaseTest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A message goes with its change, in order, and until the engine has it. */
class OutboxTest extends DatabaseTest {
    @Autowired
    Outbox outbox;

    @Autowired
    OutboxBatch batch;

    @Autowired
    OutboxSweep sweep;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @MockitoBean
    MessageSender sender;

    private final List<String> arrived = new ArrayList<>();
    private MessageSender.Outcome answer = new MessageSender.Sent();

    @BeforeEach
    void engineAnswers() {
        database.sql("delete from outbox_message").update();
        when(sender.send(any())).thenAnswer(call -> {
            OutboxRow row = call.getArgument(0);
            arrived.add(row.messageId());
            return new MessageSender.Sending(row, () -> answer);
        });
    }

    @Test
    void aMessageWithoutAChangeIsRefused() {
        assertThatThrownBy(() -> outbox.publish(message("a", "1")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMessageOfAChangeThatFailedIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            outbox.publish(message("a", "1"));
            status.setRollbackOnly();
        });
        assertThat(batch.send().sent()).isZero();
    }

    @Test
    void whatTheEngineTookIsNotSentAgain() {
        publish(message("a", "1"));
        assertThat(batch.send().sent()).isEqualTo(1);
        assertThat(batch.send().sent()).isZero();
        assertThat(arrived).containsExactly("1");
    }

    @Test
    void aRepeatIsDroppedWhileTheFirstWaitsAndSentAfterIt() {
        publish(message("a", "1"));
        publish(message("a", "1"));
        assertThat(batch.send().sent()).isEqualTo(1);
        publish(message("a", "1"));
        assertThat(batch.send().sent()).isEqualTo(1);
        assertThat(arrived).containsExactly("1", "1");
    }

    @Test
    void messagesOfOneKeyGoInOrderOneByOneAndThoseOfOthersBesideThem() {
        publish(message("a", "a1"));
        publish(message("a", "a2"));
        publish(message("b", "b1"));
        assertThat(batch.send()).isEqualTo(new OutboxBatch.Result(2, 0, false));
        assertThat(arrived).containsExactly("a1", "b1");
        batch.send();
        assertThat(arrived).containsExactly("a1", "b1", "a2");
    }

    @Test
    void aSilentEngineLosesNothing() {
        publish(message("a", "1"));
        answer = new MessageSender.EngineSilent();
        assertThat(batch.send()).isEqualTo(new OutboxBatch.Result(0, 0, true));
        answer = new MessageSender.Sent();
        assertThat(batch.send().sent()).isEqualTo(1);
    }

    @Test
    void aRefusedMessageIsTriedAgainLaterAndHoldsBackOnlyItsOwnKey() {
        publish(message("a", "a1"));
        publish(message("a", "a2"));
        publish(message("b", "b1"));
        answer = new MessageSender.Refused("INVALID_ARGUMENT");
        batch.send();
        answer = new MessageSender.Sent();
        assertThat(batch.send().sent()).isZero();
        database.sql("update outbox_message set next_attempt_at = :past")
                .param("past", OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
                .update();
        assertThat(batch.send().sent()).isEqualTo(2);
        assertThat(arrived).containsExactly("a1", "b1", "a1", "b1");
    }

    @Test
    void twoNodesNeverSendTheSameMessageAtTheSameTime() throws Exception {
        publish(message("a", "a1"));
        var sending = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        doAnswer(call -> {
                    OutboxRow row = call.getArgument(0);
                    arrived.add(row.messageId());
                    return new MessageSender.Sending(row, () -> {
                        sending.countDown();
                        await(done);
                        return new MessageSender.Sent();
                    });
                })
                .when(sender)
                .send(any());
        var first = CompletableFuture.supplyAsync(batch::send);
        await(sending);
        publish(message("a", "a2"));
        assertThat(batch.send().sent())
                .as("the other node finds nothing it may send")
                .isZero();
        done.countDown();
        assertThat(first.get().sent()).isEqualTo(1);
        assertThat(batch.send().sent()).isEqualTo(1);
        assertThat(arrived).containsExactly("a1", "a2");
    }

    @Test
    void onlyWhatWasSentLongAgoIsForgotten() {
        publish(message("a", "old"));
        batch.send();
        database.sql("update outbox_message set sent_at = :past")
                .param("past", OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
                .update();
        publish(message("a", "new"));
        batch.send();
        publish(message("a", "waiting"));
        sweep.sweep();
        assertThat(database.sql("select message_id from outbox_message order by id")
                        .query(String.class)
                        .list())
                .containsExactly("new", "waiting");
    }

    private void publish(OutboundMessage message) {
        transaction.executeWithoutResult(status -> outbox.publish(message));
    }

    private static OutboundMessage message(String key, String id) {
        return OutboundMessage.awaited("told", key, id, Map.of("applicationId", ApplicationId.next()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
