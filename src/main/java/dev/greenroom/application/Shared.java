package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.vault.Vault;

/** Another account's open application that has the same identifier of this kind. */
public record Shared(ApplicationId with, Vault.Kind kind) {}
