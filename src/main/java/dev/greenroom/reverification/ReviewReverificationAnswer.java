package dev.greenroom.reverification;

/** An officer's answer to {@code review-reverification}. @param reason always needed; on ASK_AGAIN the creator reads it */
public record ReviewReverificationAnswer(ReverificationDecision decision, String reason) {}
