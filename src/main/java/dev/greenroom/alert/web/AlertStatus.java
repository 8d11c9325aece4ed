package dev.greenroom.alert.web;

/** Whether officers have decided; the words are public. */
enum AlertStatus {
    OPEN,
    CLOSED
}
