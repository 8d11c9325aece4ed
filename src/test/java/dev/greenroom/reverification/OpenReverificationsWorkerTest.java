package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.Forms;
import dev.greenroom.creator.StandingChanged;
import dev.greenroom.reference.CreatorId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

class OpenReverificationsWorkerTest extends ReverificationTest {
    @Autowired
    private OpenReverificationsWorker worker;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void who_comes_due_within_thirty_days_is_asked_once_also_when_swept_twice() {
        var due = active(today.plusDays(29).minusMonths(6));
        sweepOf(due);
        int chunk = lastChunk();

        worker.openReverifications(new OpenReverificationsWorker.Input(today, chunk));
        worker.openReverifications(new OpenReverificationsWorker.Input(today, chunk));
        sweepOf(due);

        var open = reverifications.open(due).orElseThrow();
        assertThat(open.reason()).isEqualTo(ReverificationReason.SIX_MONTHS);
        assertThat(messages("reverification-due", open.submissionKey())).isEqualTo(1);
        assertThat(audited("REVERIFICATION_REQUESTED", due.value())).isEqualTo(1);
    }

    @Test
    void who_comes_due_later_waits_in_the_schedule_and_in_no_process() {
        var later = active(today.plusDays(35).minusMonths(6));

        sweepOf(later);

        assertThat(reverifications.open(later)).isEmpty();
        assertThat(scheduled(later)).isEqualTo(1);
    }

    @Test
    void who_has_left_is_not_asked_and_a_wait_of_theirs_ends() {
        var gone = active(today.plusDays(10).minusMonths(6));
        sweepOf(gone);
        var open = reverifications.open(gone).orElseThrow();
        stands(gone, "LEFT");

        sweepOf(gone);
        sweepOf(gone);

        assertThat(state(open.id())).isEqualTo(ReverificationState.DROPPED);
        assertThat(messages("reverification-dropped", open.id().value())).isEqualTo(1);
        assertThat(reverifications.open(gone)).isEmpty();
    }

    @Test
    void who_leaves_is_let_go_at_once_and_not_only_by_the_next_sweep() {
        var gone = active(today.plusDays(10).minusMonths(6));
        sweepOf(gone);
        var open = reverifications.open(gone).orElseThrow();
        stands(gone, "BLACKLISTED");

        transactions.executeWithoutResult(status -> events.publishEvent(new StandingChanged(gone)));

        assertThat(state(open.id())).isEqualTo(ReverificationState.DROPPED);
        assertThat(messages("reverification-dropped", open.id().value())).isEqualTo(1);
    }

    @Test
    void a_hold_alone_ends_nothing() {
        var held = active(today.plusDays(10).minusMonths(6));
        sweepOf(held);

        transactions.executeWithoutResult(status -> events.publishEvent(new StandingChanged(held)));

        assertThat(reverifications.open(held)).isPresent();
    }

    @Test
    void who_comes_back_is_asked_again_by_a_process_of_its_own() {
        var back = active(today.plusDays(10).minusMonths(6));
        sweepOf(back);
        var first = reverifications.open(back).orElseThrow();
        reverifications.claim(first.id(), 91);
        stands(back, "BLACKLISTED");
        sweepOf(back);
        stands(back, "ACTIVE");

        sweepOf(back);

        var again = reverifications.open(back).orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.round()).isEqualTo(2);
        assertThat(reverifications.claim(again.id(), 92)).isTrue();
    }

    @Test
    void of_two_things_that_come_due_the_earlier_is_asked_and_the_other_waits() {
        var form = Forms.complete();
        ((ObjectNode) form.get("idDocument")).put("expiresOn", today.plusDays(5).toString());
        var both = active(form, today.plusDays(20).minusMonths(6));

        sweepOf(both);

        assertThat(reverifications.open(both).orElseThrow().reason()).isEqualTo(ReverificationReason.DOCUMENT_EXPIRY);
        assertThat(scheduled(both)).isEqualTo(2);
    }

    private void stands(CreatorId id, String standing) {
        database.sql("update creator set standing = ? where id = ?")
                .params(standing, id.value())
                .update();
    }

    private long scheduled(CreatorId id) {
        return database.sql("select count(*) from reverification_schedule where creator_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private int lastChunk() {
        return database.sql("select max(chunk) from reverification_sweep_chunk where swept_on = ?")
                .param(today)
                .query(Integer.class)
                .single();
    }
}
