package dev.greenroom.payout;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cuts the creators who were paid in the period into chunks. */
@Component
public class PlanStatementsWorker {
    private final PeriodDesk desk;

    PlanStatementsWorker(PeriodDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "payout.planStatements")
    public Output planStatements(@VariablesAsType Input input) {
        return new Output(desk.plan(input.periodRun()));
    }

    public record Input(String periodRun) {}

    public record Output(List<Integer> statementChunks) {}
}
