package dev.greenroom.access;

/** Demo users, whose password everyone knows, would be reachable from other machines. */
class ExposedDemo extends RuntimeException {
    ExposedDemo(String address) {
        super("The demo users have a password that everyone knows, and the server would listen on '" + address
                + "', where other machines can reach it.");
    }
}
