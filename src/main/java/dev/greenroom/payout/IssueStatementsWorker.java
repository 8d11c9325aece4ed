package dev.greenroom.payout;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Issues the statements of one chunk of creators. */
@Component
public class IssueStatementsWorker {
    private final PeriodDesk desk;

    IssueStatementsWorker(PeriodDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "payout.issueStatements")
    public void issueStatements(@VariablesAsType Input input) {
        desk.issue(input.periodRun(), input.chunk());
    }

    public record Input(String periodRun, int chunk) {}
}
