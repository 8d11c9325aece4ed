package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Looks for what applicants share that people do not. */
@Component
public class DetectPatternsWorker {
    private final CheckDesk checks;

    DetectPatternsWorker(CheckDesk checks) {
        this.checks = checks;
    }

    @JobWorker(type = "vetting.detectPatterns")
    public Output detectPatterns(@VariablesAsType Input input) {
        return new Output(checks.detectPatterns(input.applicationId()));
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(PatternVerdict patternVerdict) {}
}
