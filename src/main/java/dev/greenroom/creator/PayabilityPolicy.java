package dev.greenroom.creator;

import dev.greenroom.creator.Payability.Reason;
import dev.greenroom.reference.BonusWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Why a creator cannot be paid: a list of named rules, each of which may give reasons. Pure. */
enum PayabilityPolicy {
    STANDING {
        @Override
        Stream<Reason> reasons(CreatorStanding standing, List<Hold> open) {
            return switch (standing) {
                case ACTIVE, HELD -> Stream.empty();
                case SUSPENDED -> Stream.of(reason("SUSPENDED", "Compliance has suspended this creator."));
                case BLACKLISTED -> Stream.of(reason("BLACKLISTED", "This creator is on the blacklist."));
                case LEFT -> Stream.of(new Reason("LEFT", "This creator has left the programme.", "YOU", null));
            };
        }
    },
    HOLDS {
        @Override
        Stream<Reason> reasons(CreatorStanding standing, List<Hold> open) {
            return open.stream()
                    .map(hold -> new Reason(
                            hold.code().name(),
                            hold.code().family() == HoldCode.Family.COMPLIANCE
                                    ? "Compliance holds payments until a review."
                                    : "Finance holds payments until the payout details are settled.",
                            hold.code().family().whoActs(),
                            endOf(hold.reviewBy())));
        }
    };

    abstract Stream<Reason> reasons(CreatorStanding standing, List<Hold> open);

    static Payability judge(CreatorStanding standing, List<Hold> open) {
        var reasons = Stream.of(values())
                .flatMap(rule -> rule.reasons(standing, open))
                .toList();
        return new Payability(reasons.isEmpty(), reasons);
    }

    private static Reason reason(String code, String message) {
        return new Reason(code, message, "COMPLIANCE", null);
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.MAX.withNano(0)).atZone(BonusWeek.ZONE).toOffsetDateTime();
    }
}
