package dev.greenroom.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the refusal to expose demo users as words instead of a stack trace. */
class ExposedDemoFailureAnalyzer extends AbstractFailureAnalyzer<ExposedDemo> {
    @Override
    protected FailureAnalysis analyze(Throwable root, ExposedDemo exposed) {
        return new FailureAnalysis(
                exposed.getMessage(),
                "Listen on 127.0.0.1 (SERVER_ADDRESS), start without demo users (GREENROOM_DEMO=false), or say that you"
                        + " want this (GREENROOM_DEMO_ANY_ADDRESS=true).",
                exposed);
    }
}
