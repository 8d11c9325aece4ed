package dev.greenroom.payout;

import dev.greenroom.reference.BonusWeek;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Statements of settled payouts become visible to their creators. */
@Component
public class PublishStatementsWorker {
    private final RunDesk run;

    PublishStatementsWorker(RunDesk run) {
        this.run = run;
    }

    public record Input(BonusWeek week) {}

    @JobWorker(type = "payout.publishStatements")
    public void publishStatements(@VariablesAsType Input input) {
        run.publishStatements(input.week());
    }
}
