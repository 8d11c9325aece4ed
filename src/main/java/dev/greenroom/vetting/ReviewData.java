package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.InformationDesk;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Links;
import dev.greenroom.vault.Mask;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a reviewer sees beside the form: verdicts in words, hits, answers, masked identifiers, the link to the case. */
@Component
class ReviewData {
    private final ApplicationDesk applications;
    private final InformationDesk information;
    private final VettingFiles files;
    private final Links links;

    ReviewData(ApplicationDesk applications, InformationDesk information, VettingFiles files, Links links) {
        this.applications = applications;
        this.information = information;
        this.files = files;
        this.links = links;
    }

    Map<String, Object> of(ApplicationId id) {
        var applicant = applications.applicant(id);
        var data = new LinkedHashMap<String, Object>();
        data.put("applicationId", id.value());
        data.put("caseUrl", links.applicationCase(id));
        data.put("stageName", applicant.stageName());
        data.put("identifiers", masked(applicant));
        data.put("information", information.all(id));
        files.find(id).ifPresent(file -> {
            var risk = file.risk();
            if (risk != null) {
                data.put("risk", risk);
            }
            data.put("vetting", file);
        });
        return data;
    }

    private static Map<String, String> masked(Applicant applicant) {
        var masked = new LinkedHashMap<String, String>();
        masked.put("idDocument", Mask.tail(applicant.idDocument().number()));
        masked.put("phone", Mask.tail(applicant.phone()));
        masked.put("account", Mask.tail(applicant.payout().account()));
        return masked;
    }
}
