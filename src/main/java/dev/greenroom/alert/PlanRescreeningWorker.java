package dev.greenroom.alert;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Splits the people who are screened again into chunks. */
@Component
public class PlanRescreeningWorker {
    private final RescreeningDesk desk;

    PlanRescreeningWorker(RescreeningDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "alert.planRescreening")
    public Output planRescreening(@VariablesAsType Input input) {
        return new Output(desk.plan(input.listVersion()));
    }

    public record Input(String listVersion) {}

    public record Output(List<Integer> chunks) {}
}
