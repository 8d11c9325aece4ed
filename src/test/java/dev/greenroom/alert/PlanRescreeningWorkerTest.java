package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanRescreeningWorkerTest extends RescreeningTest {
    @Test
    void a_plan_stays_as_it_is_when_it_is_asked_for_again() {
        active();
        var input = new PlanRescreeningWorker.Input(replace(row(9001, name, "")));

        var first = plan.planRescreening(input);
        var second = plan.planRescreening(input);

        assertThat(second).isEqualTo(first);
        assertThat(first.chunks()).isNotEmpty();
        assertThat(database.sql("select count(*) from rescreening_chunk where list_version = ?")
                        .param(input.listVersion())
                        .query(Integer.class)
                        .single())
                .isEqualTo(first.chunks().size());
    }
}
