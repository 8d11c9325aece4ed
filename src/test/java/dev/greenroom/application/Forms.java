package dev.greenroom.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.access.Actor;
import dev.greenroom.access.Role;
import dev.greenroom.testing.People;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** Bodies and people for the tests of this module and of those that need an applicant. */
public final class Forms {
    private Forms() {}

    public static ObjectNode complete() {
        return withConsents(People.resident());
    }

    public static ObjectNode withConsents(ObjectNode person) {
        var consents = person.putArray("consents");
        for (String document : new String[] {"PRIVACY_NOTICE", "SENSITIVE_DATA", "AGENCY_FILING"}) {
            consents.addObject().put("document", document).put("version", "2026-01");
        }
        return person;
    }

    public static byte[] bytes(Object json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static String someone() {
        return UUID.randomUUID() + "@example.org";
    }

    public static Actor actor(String username, Role... roles) {
        return new Actor(username, "", Set.of(roles), null, "zh", true);
    }
}
