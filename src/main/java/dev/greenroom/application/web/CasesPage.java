package dev.greenroom.application.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.access.Actor;
import dev.greenroom.access.Role;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.application.CaseFiles;
import dev.greenroom.application.Risk;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.audit.Reads;
import dev.greenroom.identifier.PersonName;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.problem.Choice;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import dev.greenroom.worklist.TaskDesk;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Applications as cases: all for compliance and audit, without identifiers for those who hold a task of one. */
@Page
class CasesPage {
    private static final String VETTING = "vetting";
    private static final String ALERTS = "alerts";

    private final CaseFiles cases;
    private final ApplicationDesk applications;
    private final TaskDesk tasks;
    private final AuditTrail audit;
    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final Clock clock;

    CasesPage(
            CaseFiles cases,
            ApplicationDesk applications,
            TaskDesk tasks,
            AuditTrail audit,
            Catalogue catalogue,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.tasks = tasks;
        this.audit = audit;
        this.catalogue = catalogue;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/cases")
    @RolesAllowed({"COMPLIANCE", "AUDITOR"})
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String risk,
            @RequestParam(defaultValue = "") String hub,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        var found = cases.list(
                Choice.named(ApplicationStatus.values(), status),
                Choice.named(Risk.values(), risk),
                hub.isBlank() ? null : hub,
                Math.max(page, 0),
                Listing.DEFAULT_SIZE);
        model.addAttribute("cases", found.items());
        model.addAttribute("pager", Pager.of(found));
        model.addAttribute(
                "statuses",
                Arrays.stream(ApplicationStatus.values())
                        .filter(one -> one != ApplicationStatus.DRAFT)
                        .toList());
        model.addAttribute("risks", Risk.values());
        model.addAttribute(
                "hubs",
                catalogue.entries(CodeList.HUBS).stream()
                        .map(entry -> new ApplyChoices.Choice(entry.code(), entry.name(locale), ""))
                        .toList());
        model.addAttribute("status", status);
        model.addAttribute("risk", risk);
        model.addAttribute("hub", hub);
        return "cases/list";
    }

    @GetMapping("/cases/{id}")
    @RolesAllowed({"COMPLIANCE", "AUDITOR", "COACH", "NETWORK_MANAGER"})
    @Reads(value = "CASE_READ", of = "application")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        var application = idOf(id);
        var open = tasks.list(actor, new TaskDesk.Filter(null, null, null, id, false), 0, Listing.DEFAULT_SIZE);
        model.addAttribute("tasks", open.items());
        if (!actor.is(Role.COMPLIANCE) && !actor.is(Role.AUDITOR)) {
            if (open.items().isEmpty()) {
                throw new NotFound();
            }
            model.addAttribute("label", applications.label(application));
            model.addAttribute("standing", applications.standing(application));
            return "cases/reduced";
        }
        var file = cases.get(application);
        model.addAttribute("file", file);
        model.addAttribute("vetting", file.contributions().get(VETTING));
        model.addAttribute("alerts", file.contributions().get(ALERTS));
        model.addAttribute("now", Times.now(clock));
        model.addAttribute("sameHolder", PersonName.same(file.payout().holderName(), file.legalName()));
        model.addAttribute("parts", parts(file.contributions()));
        var history = audit.history(id, Math.max(page, 0), Listing.DEFAULT_SIZE);
        model.addAttribute("acts", history.items());
        model.addAttribute("pager", Pager.of(history));
        return "cases/case";
    }

    /** What other modules know, the latest stage of the way last: training, network. Vetting and alerts have places of their own. */
    private Map<String, Object> parts(Map<String, Object> contributions) {
        var parts = new TreeMap<String, Object>(Comparator.reverseOrder());
        parts.putAll(json.convertValue(contributions, new TypeReference<Map<String, Object>>() {}));
        parts.remove(VETTING);
        parts.remove(ALERTS);
        return parts;
    }

    private static ApplicationId idOf(String text) {
        try {
            return new ApplicationId(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
