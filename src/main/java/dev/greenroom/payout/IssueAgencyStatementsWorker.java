package dev.greenroom.payout;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Issues the statements of the agencies whose creators were paid. */
@Component
public class IssueAgencyStatementsWorker {
    private final PeriodDesk desk;

    IssueAgencyStatementsWorker(PeriodDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "payout.issueAgencyStatements")
    public void issueAgencyStatements(@VariablesAsType Input input) {
        desk.issueToAgencies(input.periodRun());
    }

    public record Input(String periodRun) {}
}
