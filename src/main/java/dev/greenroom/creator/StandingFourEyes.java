package dev.greenroom.creator;

import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.oversight.ActPair;
import dev.greenroom.oversight.FourEyesRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What two people must do about a creator's standing, for the check that recomputes it from the record. */
@Configuration(proxyBeanMethods = false)
class StandingFourEyes {

    @Bean
    FourEyesRule holdIsReleasedByAnother() {
        return new ActPair(
                "Who set a compliance hold does not release it.",
                Set.of("CREATOR_HELD"),
                Set.of("CREATOR_HOLD_RELEASED"),
                ActPair.same("code").and((held, released) -> isCompliance(held)),
                true);
    }

    @Bean
    FourEyesRule blacklistingIsConfirmedByAnother() {
        return new ActPair(
                "Who proposed a blacklisting does not confirm it.",
                Set.of("BLACKLISTING_PROPOSED"),
                Set.of("CREATOR_BLACKLISTED"),
                ActPair.same("blacklisting"),
                false);
    }

    @Bean
    FourEyesRule appealIsDecidedByAnother() {
        return new ActPair(
                "Who held, suspended or blacklisted a creator does not decide the appeal.",
                Set.of("CREATOR_HELD", "CREATOR_SUSPENDED", "BLACKLISTING_PROPOSED", "CREATOR_BLACKLISTED"),
                Set.of("APPEAL_GRANTED", "APPEAL_DENIED"),
                StandingFourEyes::isAppealed,
                false);
    }

    private static boolean isAppealed(Recorded act, Recorded decision) {
        var matter = decision.details().getOrDefault("matter", "");
        return switch (act.what()) {
            case "CREATOR_HELD" -> code(act).anyMatch(code -> matter.equals("HOLD:" + code.told()));
            case "CREATOR_SUSPENDED" -> matter.equals("SUSPENSION");
            default -> matter.equals("BLACKLISTING");
        };
    }

    private static boolean isCompliance(Recorded act) {
        return code(act).anyMatch(code -> code.family() == HoldCode.Family.COMPLIANCE);
    }

    private static Stream<HoldCode> code(Recorded act) {
        return Arrays.stream(HoldCode.values())
                .filter(code -> code.name().equals(act.details().get("code")));
    }
}
