package dev.greenroom.bonus;

import dev.greenroom.oversight.ActPair;
import dev.greenroom.oversight.FourEyesRule;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What two people must do about a correction, for the check that recomputes it from the record. */
@Configuration(proxyBeanMethods = false)
class CorrectionFourEyes {

    @Bean
    FourEyesRule correctionIsDecidedByAnother() {
        return new ActPair(
                "Who entered a correction of a bonus does not decide it.",
                Set.of("BONUS_CORRECTION_ENTERED"),
                Set.of("BONUS_CORRECTION_APPROVED", "BONUS_CORRECTION_REJECTED"),
                (entered, decided) -> true,
                false);
    }
}
