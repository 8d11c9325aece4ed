package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.application.Standing;
import dev.greenroom.creator.Step.Code;
import dev.greenroom.creator.Step.Party;
import dev.greenroom.creator.Step.State;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.training.MilestoneState;
import dev.greenroom.training.TrainingDesk.Progress;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WayTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-01T09:00:00Z");
    private static final OffsetDateTime DUE = START.plusDays(30);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, APPLICATION, YOU",
        "SUBMITTED, VETTING, SYSTEM",
        "IN_VETTING, VETTING, COMPLIANCE",
        "INFORMATION_REQUESTED, VETTING, YOU",
        "CLEARED, AGREEMENT, YOU",
        "IN_TRAINING, TRAINING, SYSTEM",
        "IN_ASSIGNMENT, NETWORK, SYSTEM"
    })
    void each_status_has_one_current_step_and_tells_who_acts(ApplicationStatus status, Code code, Party party) {
        var steps = way(DUE, status).steps();

        assertThat(steps)
                .filteredOn(step -> step.state() == State.CURRENT)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.code()).isEqualTo(code);
                    assertThat(step.waitingFor()).isEqualTo(party);
                });
        assertThat(steps.subList(0, code.ordinal())).allMatch(step -> step.state() == State.DONE);
        assertThat(steps.subList(code.ordinal() + 1, steps.size())).allMatch(step -> step.state() == State.WAITING);
    }

    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void every_status_tells_every_step(ApplicationStatus status) {
        assertThat(way(null, status).steps()).extracting(Step::code).containsExactly(Code.values());
    }

    @Test
    void a_submitted_milestone_waits_for_the_coach_and_an_open_one_for_the_creator() {
        assertThat(training(MilestoneState.SUBMITTED).waitingFor()).isEqualTo(Party.COACH);
        assertThat(training(MilestoneState.OPEN).waitingFor()).isEqualTo(Party.YOU);
        assertThat(training(MilestoneState.OPEN).dueBy()).isEqualTo(DUE);
    }

    @Test
    void an_accepted_agreement_waits_for_nobody_but_the_system() {
        assertThat(way(null, ApplicationStatus.CLEARED).steps().get(2).waitingFor())
                .isEqualTo(Party.SYSTEM);
    }

    @Test
    void an_ended_application_stopped_where_it_stood() {
        var steps = way(null, ApplicationStatus.SUBMITTED, ApplicationStatus.IN_VETTING, ApplicationStatus.REJECTED)
                .steps();

        assertThat(steps.get(0).state()).isEqualTo(State.DONE);
        assertThat(steps.get(1).state()).isEqualTo(State.STOPPED);
        assertThat(steps.get(1).since()).isEqualTo(START.plusDays(2));
        assertThat(steps).noneMatch(step -> step.waitingFor() != null);
    }

    @Test
    void done_steps_tell_when_they_began() {
        var steps = way(DUE, ApplicationStatus.DRAFT, ApplicationStatus.SUBMITTED, ApplicationStatus.IN_VETTING)
                .steps();

        assertThat(steps.get(0).since()).isEqualTo(START);
        assertThat(steps.get(1).since()).isEqualTo(START.plusDays(2));
    }

    private static Step training(MilestoneState state) {
        var milestone = new Progress("THEORY", "Theory", state, 0, DUE, START);
        var way = way(null, ApplicationStatus.IN_TRAINING);
        return new Way(way.standing(), List.of(milestone), List.of()).steps().get(3);
    }

    private static Way way(@Nullable OffsetDateTime dueBy, ApplicationStatus... statuses) {
        var steps = IntStream.range(0, statuses.length)
                .mapToObj(day -> new Standing.Step(statuses[day], START.plusDays(day)))
                .toList();
        var standing =
                new Standing(new ApplicationId("app_1"), statuses[statuses.length - 1], null, dueBy, steps, List.of());
        return new Way(standing, List.of(), List.of());
    }
}
