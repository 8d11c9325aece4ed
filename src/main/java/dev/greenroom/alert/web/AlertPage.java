package dev.greenroom.alert.web;

import dev.greenroom.access.Actor;
import dev.greenroom.alert.AlertFiles;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.audit.Reads;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.reference.Listing;
import dev.greenroom.worklist.TaskDesk;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The alerts, and all that an officer needs to decide about one. */
@Page
@RolesAllowed({"COMPLIANCE", "AUDITOR"})
class AlertPage {
    private final AlertFiles files;
    private final TaskDesk tasks;
    private final AuditTrail audit;

    AlertPage(AlertFiles files, TaskDesk tasks, AuditTrail audit) {
        this.files = files;
        this.tasks = tasks;
        this.audit = audit;
    }

    @GetMapping("/alerts")
    @RolesAllowed({"COMPLIANCE", "AUDITOR"})
    String list(
            @RequestParam(defaultValue = "OPEN") String status,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var open =
                switch (status) {
                    case "OPEN" -> Boolean.TRUE;
                    case "CLOSED" -> Boolean.FALSE;
                    default -> null;
                };
        var wanted = Arrays.stream(AlertKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        var found = files.list(open, wanted, Math.max(page, 0), Listing.DEFAULT_SIZE);
        model.addAttribute("alerts", found.items());
        model.addAttribute("pager", Pager.of(found));
        model.addAttribute("status", status);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", AlertKind.values());
        return "alerts/list";
    }

    @GetMapping("/alerts/{id}")
    @RolesAllowed({"COMPLIANCE", "AUDITOR"})
    @Reads(value = "ALERT_READ", of = "alert")
    String one(@PathVariable String id, @AuthenticationPrincipal Actor actor, Model model) {
        var file = files.get(AlertController.idOf(id));
        model.addAttribute("file", file);
        model.addAttribute("alert", file.alert());
        model.addAttribute(
                "tasks",
                tasks.list(actor, new TaskDesk.Filter(null, null, null, id, false), 0, Listing.DEFAULT_SIZE)
                        .items());
        model.addAttribute("acts", audit.history(id, 0, Listing.MAXIMUM_SIZE).items());
        return "alerts/alert";
    }
}
