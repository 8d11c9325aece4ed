package dev.greenroom.reverification;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.problem.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The facts as they are used now: the application's, with the payout method that the creator may have changed since. */
@Component
class CurrentFacts {
    private final ApplicationDesk applications;
    private final CreatorRegister creators;

    CurrentFacts(ApplicationDesk applications, CreatorRegister creators) {
        this.applications = applications;
        this.creators = creators;
    }

    Applicant of(Reverification reverification) {
        var facts = applications.applicant(reverification.applicationId());
        var creator = reverification.creatorId();
        var payee = Optional.ofNullable(creators.payees(List.of(creator)).get(creator))
                .orElseThrow(NotFound::new);
        return new Applicant(
                facts.applicationId(),
                facts.username(),
                facts.locale(),
                facts.legalName(),
                facts.stageName(),
                facts.birthDate(),
                facts.nationality(),
                facts.countryOfResidence(),
                facts.idDocument(),
                facts.phone(),
                facts.address(),
                facts.guardian(),
                facts.subjectAreas(),
                facts.languages(),
                facts.hub(),
                facts.accounts(),
                facts.contentTypes(),
                facts.tax(),
                payee.payout());
    }
}
