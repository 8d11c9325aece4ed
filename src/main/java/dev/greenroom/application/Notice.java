package dev.greenroom.application;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something the creator should know. */
public record Notice(String code, OffsetDateTime at, @Nullable OffsetDateTime dueBy) {}
