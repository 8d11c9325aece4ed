package dev.greenroom.creator;

import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.creator.HoldCode.Family;
import dev.greenroom.oversight.StorySource;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A creator's acts belong to the person's story, and those on blacklistings and appeals. */
@Component
class CreatorStory implements StorySource {
    private static final Set<String> STANDING =
            Set.of("CREATOR_BLACKLISTED", "CREATOR_SUSPENDED", "CREATOR_SUSPENSION_EXTENDED", "CREATOR_REINSTATED");

    private final Creators creators;
    private final CreatorRegister register;
    private final JdbcClient database;

    CreatorStory(Creators creators, CreatorRegister register, JdbcClient database) {
        this.creators = creators;
        this.register = register;
        this.database = database;
    }

    @Override
    public Optional<ApplicationId> person(String id) {
        return id.startsWith("cre_") && id.length() <= 40
                ? creators.find(new CreatorId(id)).map(Creator::applicationId)
                : Optional.empty();
    }

    @Override
    public Set<String> ofPerson(ApplicationId person) {
        var creator = register.ofApplication(person).map(CreatorId::value).orElse(null);
        return creator == null
                ? Set.of()
                : database.sql(
                                """
                                select id from creator where id = :creator
                                union all select id from creator_blacklisting where creator_id = :creator
                                union all select id from creator_appeal where creator_id = :creator
                                """)
                        .param("creator", creator)
                        .query(String.class)
                        .set();
    }

    @Override
    public boolean isConfidential(Recorded act) {
        var what = act.what();
        return STANDING.contains(what)
                || what.startsWith("BLACKLISTING_")
                || (what.startsWith("APPEAL_") || what.equals("CREATOR_HELD") || what.startsWith("CREATOR_HOLD_"))
                        && !isAboutPaymentHold(act);
    }

    /** A hold has its code in the details, an appeal the matter with the code. */
    private static boolean isAboutPaymentHold(Recorded act) {
        var details = act.details();
        return Stream.of(HoldCode.values())
                .filter(code -> code.family() == Family.PAYMENT)
                .anyMatch(code -> code.name().equals(details.get("code"))
                        || new Matter(Against.HOLD, code).key().equals(details.get("matter")));
    }
}
