package dev.greenroom.access;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What usernames, passwords, languages and roles may be. */
final class AccountPolicy {
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");
    private static final Pattern STAFF_USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,99}");
    private static final Pattern AGENCY = Pattern.compile("agy_[a-z0-9]{1,36}");
    private static final int LONGEST_EMAIL = 254;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 128;

    private AccountPolicy() {}

    static String normalEmail(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    static Optional<Fault> email(String email) {
        if (email.length() > LONGEST_EMAIL) {
            return fault("email", "TOO_LONG", "may have at most 254 characters");
        }
        var dots = email.startsWith(".") || email.contains("..") || email.contains(".@");
        return dots || !EMAIL.matcher(email).matches()
                ? fault("email", "INVALID_EMAIL", "is not an e-mail address")
                : Optional.empty();
    }

    static Optional<Fault> staffUsername(String username) {
        return STAFF_USERNAME.matcher(username).matches()
                ? Optional.empty()
                : fault("username", "INVALID_USERNAME", "has 2 to 100 of: lower-case letters, digits, . _ @ + -");
    }

    static Optional<Fault> password(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD) {
            return fault("password", "TOO_SHORT", "has at least 8 characters");
        }
        if (length > LONGEST_PASSWORD) {
            return fault("password", "TOO_LONG", "may have at most 128 characters");
        }
        return Texts.isStorable(password)
                ? Optional.empty()
                : fault("password", "INVALID_CHARACTER", "holds a character that cannot be typed");
    }

    static Optional<Fault> locale(String locale) {
        return Locales.ALL.contains(locale)
                ? Optional.empty()
                : fault("locale", "UNKNOWN_VALUE", "must be one of zh, en, ru, fr, es, ar");
    }

    /** An auditor changes nothing, so is nothing else; an agency belongs to a NETWORK_MANAGER and to nobody else. */
    static List<Fault> roles(Set<Role> roles, @Nullable String agencyId) {
        return Stream.of(
                        check(!roles.isEmpty(), "roles", "MISSING", "names at least one role"),
                        check(!roles.contains(Role.CREATOR), "roles", "NOT_STAFF", "a creator registers alone"),
                        check(
                                !roles.contains(Role.AUDITOR) || roles.size() == 1,
                                "roles",
                                "AUDITOR_ALONE",
                                "an auditor has no other role"),
                        check(
                                roles.contains(Role.NETWORK_MANAGER) == (agencyId != null),
                                "agencyId",
                                agencyId == null ? "MISSING" : "NOT_ALLOWED",
                                "goes with the role NETWORK_MANAGER and only with it"),
                        check(
                                agencyId == null || AGENCY.matcher(agencyId).matches(),
                                "agencyId",
                                "INVALID",
                                "is not the id of an agency"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fault> check(boolean holds, String field, String code, String message) {
        return holds ? Optional.empty() : fault(field, code, message);
    }

    private static Optional<Fault> fault(String field, String code, String message) {
        return Optional.of(new Fault(field, code, message));
    }
}
