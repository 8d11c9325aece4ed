package dev.greenroom.page;

import java.util.function.Predicate;

/** Where a person's work begins. */
public final class Home {
    private Home() {}

    /**
     * @param hasRole asked with the name of a role
     * @return a page that this person may open: a creator's status, an officer's overview, other staff's tasks or books
     */
    public static String of(Predicate<String> hasRole) {
        if (hasRole.test("CREATOR")) {
            return "/me";
        }
        if (hasRole.test("COMPLIANCE")) {
            return "/compliance";
        }
        if (hasRole.test("AUDITOR")) {
            return "/audit";
        }
        return hasRole.test("ADMIN") ? "/staff" : "/tasks";
    }
}
