package dev.greenroom.creator;

import dev.greenroom.creator.Payability.Reason;
import dev.greenroom.reference.BonusWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a creator cannot be paid: a list of named rules, each of which may give reasons. Pure. */
enum PayabilityPolicy {
    STANDING {
        @Override
        Stream<Reason> reasons(Facts facts, Wording wording) {
            return switch (facts.standing()) {
                case ACTIVE, HELD -> Stream.empty();
                case SUSPENDED -> Stream.of(suspended(facts.suspension(), wording));
                case BLACKLISTED -> Stream.of(blacklisted(facts.blacklisting(), wording));
                case LEFT -> Stream.of(new Reason("LEFT", wording.text("LEFT"), "YOU", null));
            };
        }
    },
    HOLDS {
        @Override
        Stream<Reason> reasons(Facts facts, Wording wording) {
            return facts.holds().stream().map(hold -> held(hold, wording));
        }
    };

    /**
     * What decides.
     *
     * @param holds the open ones
     * @param suspension the open one
     * @param blacklisting the one in force
     */
    record Facts(
            CreatorStanding standing,
            List<Hold> holds,
            @Nullable Suspension suspension,
            @Nullable Blacklisting blacklisting) {}

    /** For whom reasons are worded. */
    interface Wording {
        /** Default text of a reason. */
        String text(String code);

        /** The code that the reader may know. */
        HoldCode code(HoldCode code);

        /** Whether what an officer wrote to the creator takes the place of the default text. */
        boolean isForCreator();

        private String text(String code, @Nullable String written) {
            return written != null && isForCreator() ? written : text(code);
        }
    }

    abstract Stream<Reason> reasons(Facts facts, Wording wording);

    static Payability judge(Facts facts, Wording wording) {
        // Two holds that the creator is told in the same words are one reason.
        var told = new HashSet<String>();
        var reasons = Stream.of(values())
                .flatMap(rule -> rule.reasons(facts, wording))
                .filter(reason -> told.add(reason.code()))
                .toList();
        return new Payability(reasons.isEmpty(), reasons);
    }

    private static Reason held(Hold hold, Wording wording) {
        var code = wording.code(hold.code());
        return new Reason(
                code.name(),
                wording.text(code.name(), hold.creatorMessage()),
                hold.code().whoActs(),
                endOf(hold.reviewBy()),
                Against.HOLD);
    }

    private static Reason suspended(@Nullable Suspension suspension, Wording wording) {
        return new Reason(
                "SUSPENDED",
                wording.text("SUSPENDED", suspension == null ? null : suspension.creatorMessage()),
                "COMPLIANCE",
                suspension == null ? null : endOf(suspension.reviewBy()),
                Against.SUSPENSION);
    }

    private static Reason blacklisted(@Nullable Blacklisting blacklisting, Wording wording) {
        return new Reason(
                "BLACKLISTED",
                wording.text("BLACKLISTED"),
                "COMPLIANCE",
                blacklisting == null ? null : blacklisting.endsAt(),
                Against.BLACKLISTING);
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.MAX.withNano(0)).atZone(BonusWeek.ZONE).toOffsetDateTime();
    }
}
