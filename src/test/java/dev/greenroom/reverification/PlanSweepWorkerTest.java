package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanSweepWorkerTest extends ReverificationTest {
    @Autowired
    private PlanSweepWorker worker;

    @Test
    void the_chunks_hold_every_creator_once_also_when_planned_twice() {
        var id = active(today);
        var day = LocalDate.of(2001, 1, 1);
        swept.claim(day, 2001, OffsetDateTime.now());

        var first = worker.planSweep(new PlanSweepWorker.Input(day)).sweepChunks();
        var second = worker.planSweep(new PlanSweepWorker.Input(day)).sweepChunks();

        assertThat(second).isEqualTo(first).isNotEmpty();
        var members = first.stream()
                .map(number -> swept.lock(day, number))
                .flatMap(chunk -> register.between(chunk.after(), chunk.last()).stream())
                .toList();
        assertThat(members).doesNotHaveDuplicates().contains(id);
    }
}
