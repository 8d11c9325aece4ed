package dev.greenroom.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused vault key as words instead of a stack trace. */
class VaultKeyFailureAnalyzer extends AbstractFailureAnalyzer<VaultKeyProblem> {
    @Override
    protected FailureAnalysis analyze(Throwable root, VaultKeyProblem problem) {
        return new FailureAnalysis(problem.getMessage(), problem.remedy(), problem);
    }
}
