package dev.greenroom.reverification;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.FactsDesk;
import dev.greenroom.application.Renewal;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what a renewal will cause, without causing it. */
@Component
@Transactional(readOnly = true)
public class RenewalEffects {
    private final Reverifications reverifications;
    private final AskedRounds rounds;
    private final CreatorRegister creators;
    private final ApplicationDesk applications;
    private final FactsDesk facts;
    private final Clock clock;

    RenewalEffects(
            Reverifications reverifications,
            AskedRounds rounds,
            CreatorRegister creators,
            ApplicationDesk applications,
            FactsDesk facts,
            Clock clock) {
        this.reverifications = reverifications;
        this.rounds = rounds;
        this.creators = creators;
        this.applications = applications;
        this.facts = facts;
        this.clock = clock;
    }

    /** Empty when nothing is due. Faults in the renewal do not matter here. */
    public List<Effect> of(String username, Renewal renewal) {
        return creators.ofAccount(username)
                .flatMap(reverifications::open)
                .map(open -> of(open, renewal))
                .orElse(List.of());
    }

    private List<Effect> of(Reverification open, Renewal renewal) {
        var effects = new ArrayList<Effect>();
        for (var changed : facts.changes(open.applicationId(), renewal)) {
            switch (changed) {
                case "idDocument" -> {
                    effects.add(Effect.DOCUMENT_REPLACED);
                    if (isTaxId(applications.applicant(open.applicationId()), renewal)) {
                        effects.add(Effect.TAX_ID_REPLACED);
                    }
                }
                case "phone" -> effects.add(Effect.PHONE_REPLACED);
                case "address" -> effects.add(Effect.ADDRESS_REPLACED);
                default -> effects.add(Effect.ACCOUNTS_REPLACED);
            }
        }
        if (open.reason() == ReverificationReason.COMES_OF_AGE) {
            effects.add(Effect.AGREEMENT_IN_OWN_NAME);
        }
        effects.add(Effect.CHECKED_AGAIN);
        if (rounds.current(open).stream().anyMatch(round -> Times.today(clock).isAfter(round.answerBy()))) {
            effects.add(Effect.HOLD_ENDS);
        }
        return effects;
    }

    private static boolean isTaxId(Applicant applicant, Renewal renewal) {
        var document = renewal.idDocument();
        return applicant.tax().taxId() == null
                && applicant.tax().residence().equals("CN_RESIDENT")
                && document != null
                && !applicant.idDocument().number().equalsIgnoreCase(document.number());
    }
}
