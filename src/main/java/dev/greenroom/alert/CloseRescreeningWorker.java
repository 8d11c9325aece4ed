package dev.greenroom.alert;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Records how many people were screened again, and the alerts. */
@Component
public class CloseRescreeningWorker {
    private final RescreeningDesk desk;

    CloseRescreeningWorker(RescreeningDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "alert.closeRescreening")
    public void closeRescreening(@VariablesAsType Input input) {
        desk.close(input.listVersion());
    }

    public record Input(String listVersion) {}
}
