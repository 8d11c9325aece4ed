package dev.greenroom.engine;

import io.camunda.client.CredentialsProvider;

/** Puts the embedded engine's secret of this start on each call of the client. */
record EngineCredentials(EngineHost host) implements CredentialsProvider {
    @Override
    public void applyCredentials(CredentialsApplier applier) {
        applier.put("Authorization", host.authorization());
    }

    @Override
    public boolean shouldRetryRequest(StatusCode statusCode) {
        return false;
    }

    @Override
    public String toString() {
        return "EngineCredentials";
    }
}
