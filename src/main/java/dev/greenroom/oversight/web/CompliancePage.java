package dev.greenroom.oversight.web;

import dev.greenroom.access.Actor;
import dev.greenroom.oversight.Overview;
import dev.greenroom.page.Page;
import dev.greenroom.reference.Times;
import dev.greenroom.worklist.TaskDesk;
import dev.greenroom.worklist.TaskOrder;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an officer begins the day: what waits, how urgent it is, whether the lists are fresh. */
@Page
class CompliancePage {
    private static final int OLDEST = 5;
    private static final TaskDesk.Filter WAITING =
            new TaskDesk.Filter(null, "compliance", null, null, false, null, null, null, null, TaskOrder.AGE);

    private final Overview overview;
    private final TaskDesk tasks;
    private final Clock clock;

    CompliancePage(Overview overview, TaskDesk tasks, Clock clock) {
        this.overview = overview;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping("/compliance")
    @RolesAllowed({"COMPLIANCE", "AUDITOR"})
    String compliance(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("parts", overview.parts());
        model.addAttribute("counts", tasks.counts(actor, WAITING));
        model.addAttribute("oldest", tasks.list(actor, WAITING, 0, OLDEST).items());
        model.addAttribute("now", Times.now(clock));
        return "oversight/compliance";
    }
}
