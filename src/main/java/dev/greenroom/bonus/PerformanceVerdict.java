package dev.greenroom.bonus;

/** Whether finance has uploaded the week's figures. */
public enum PerformanceVerdict {
    PRESENT,
    MISSING
}
