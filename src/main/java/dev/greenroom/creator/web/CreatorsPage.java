package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.alert.AlertFiles;
import dev.greenroom.audit.Reads;
import dev.greenroom.creator.AppealState;
import dev.greenroom.creator.BlacklistingState;
import dev.greenroom.creator.CreatorFiles;
import dev.greenroom.creator.CreatorStanding;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.oversight.Story;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.problem.Choice;
import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import dev.greenroom.worklist.TaskDesk;
import dev.greenroom.worklist.TaskView;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Creators for staff: the list, and one creator with everything that stands against payment. */
@Page
@RequestMapping("/creators")
@RolesAllowed({"COMPLIANCE", "FINANCE", "AUDITOR"})
class CreatorsPage {
    private final CreatorFiles files;
    private final AlertFiles alerts;
    private final Story story;
    private final TaskDesk tasks;
    private final Catalogue catalogue;
    private final Clock clock;

    CreatorsPage(CreatorFiles files, AlertFiles alerts, Story story, TaskDesk tasks, Catalogue catalogue, Clock clock) {
        this.files = files;
        this.alerts = alerts;
        this.story = story;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String hub,
            @RequestParam(defaultValue = "false") boolean held,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new CreatorFiles.Filter(
                Choice.named(CreatorStanding.values(), status), Text.orNull(hub), Text.orNull(name), held);
        var found = files.find(filter, Math.clamp(page, 0, 1_000_000), Listing.DEFAULT_SIZE);
        model.addAttribute("creators", found.items());
        model.addAttribute("pager", Pager.of(found));
        model.addAttribute("statuses", CreatorStanding.values());
        model.addAttribute("hubs", catalogue.entries(CodeList.HUBS));
        model.addAttribute("name", name);
        model.addAttribute("status", status);
        model.addAttribute("hub", hub);
        model.addAttribute("held", held);
        return "creators/list";
    }

    @GetMapping("/{id}")
    @Reads(value = "CREATOR_READ", of = "creator")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        var creator = CreatorIds.read(id);
        boolean inFull = actor.readsWhy();
        var file = CreatorView.of(files.file(creator), inFull);
        var families = Families.of(actor);
        model.addAttribute("file", file);
        model.addAttribute("payable", files.payable(creator, inFull));
        model.addAttribute("families", families);
        model.addAttribute("username", actor.username());
        model.addAttribute("today", Times.today(clock));
        model.addAttribute("tasks", openTasks(file, actor));
        model.addAttribute("alerts", inFull ? alerts.of(file.applicationId()) : List.of());
        model.addAttribute(
                "codes",
                Arrays.stream(HoldCode.values())
                        .filter(code -> families.contains(code.family()))
                        .toList());
        var told = files.timeline(creator, Math.clamp(page, 0, 1_000), Listing.DEFAULT_SIZE);
        var acts = inFull ? told : story.discreet(told);
        model.addAttribute("acts", acts.items());
        model.addAttribute("pager", Pager.of(acts));
        return "creators/one";
    }

    private List<TaskView> openTasks(CreatorView file, Actor actor) {
        var proposals = file.blacklistings().stream()
                .filter(one -> one.state() == BlacklistingState.PROPOSED)
                .map(one -> one.id().value());
        var appeals = file.appeals().stream()
                .filter(one -> one.state() == AppealState.OPEN)
                .map(StaffAppealView::id)
                .map(Object::toString);
        return Stream.concat(proposals, appeals)
                .flatMap(subject -> tasks
                        .list(actor, new TaskDesk.Filter(null, null, null, subject, false), 0, Listing.DEFAULT_SIZE)
                        .items()
                        .stream())
                .toList();
    }
}
