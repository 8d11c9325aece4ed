package dev.greenroom.alert;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** One process instance leads the rescreening; another ends quietly. */
@Component
public class ClaimRescreeningWorker {
    private final RescreeningDesk desk;

    ClaimRescreeningWorker(RescreeningDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "alert.claimRescreening")
    public Output claimRescreening(@VariablesAsType Input input, @ProcessInstanceKey long processInstance) {
        return new Output(desk.claim(input.listVersion(), processInstance));
    }

    /** @param listVersion list and version, {@code OFAC_SDN:12} */
    public record Input(String listVersion) {}

    public record Output(RescreeningVerdict rescreeningVerdict) {}
}
