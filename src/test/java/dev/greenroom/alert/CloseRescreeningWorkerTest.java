package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CloseRescreeningWorkerTest extends RescreeningTest {
    @Test
    void how_many_people_were_screened_again_is_recorded_once() {
        active();
        var version = replace(row(9001, name, "DOB 14 Mar 1995."));
        rescreen(version);
        var acts = audited("PEOPLE_RESCREENED", "OFAC_SDN");

        close.closeRescreening(new CloseRescreeningWorker.Input(version));
        close.closeRescreening(new CloseRescreeningWorker.Input(version));

        assertThat(audited("PEOPLE_RESCREENED", "OFAC_SDN")).isEqualTo(acts);
        assertThat(database.sql("select sum(alerts) from rescreening_chunk where list_version = ?")
                        .param(version)
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
