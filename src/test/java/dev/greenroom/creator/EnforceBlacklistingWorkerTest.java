package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.creator.EnforceBlacklistingWorker.Input;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Barred;
import dev.greenroom.screening.Screener.Identifier;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EnforceBlacklistingWorkerTest extends OutOfStandingTest {
    @Autowired
    EnforceBlacklistingWorker worker;

    @Autowired
    Barred barred;

    @Autowired
    MyStanding mine;

    @Autowired
    CreatorRegister payees;

    @Autowired
    Clock clock;

    @Test
    void a_confirmed_proposal_excludes_the_creator_once_also_when_told_twice() {
        var id = active();
        var proposal = proposed(id, 12);
        decided(proposal, BlacklistingDecision.CONFIRM);

        var first = worker.enforceBlacklisting(new Input(proposal));
        var second = worker.enforceBlacklisting(new Input(proposal));

        var end = Times.today(clock).plusMonths(12);
        assertThat(second).isEqualTo(first);
        assertThat(first.blacklistingTerm()).isEqualTo(BlacklistingTerm.LIMITED);
        assertThat(first.blacklistingEndsAt())
                .isEqualTo(end.atStartOfDay(BonusWeek.ZONE).toOffsetDateTime());
        assertThat(standing(id)).isEqualTo(CreatorStanding.BLACKLISTED);
        assertThat(audited("CREATOR_BLACKLISTED", id.value())).isEqualTo(1);
        var payee = Objects.requireNonNull(payees.payees(List.of(id)).get(id));
        assertThat(barred.matches(payee.identifiers().stream()
                        .map(one -> new Identifier(one.type(), one.number()))
                        .toList()))
                .hasSize(3)
                .allSatisfy(match -> assertThat(match.until()).isEqualTo(end));
    }

    @Test
    void the_creator_reads_facts_reason_legal_basis_and_duration_but_not_the_evidence() {
        var id = active();
        blacklisted(id, 12);

        var notice = Objects.requireNonNull(mine.of(creator, "en").blacklisting());

        assertThat(notice.facts()).contains("forged goods");
        assertThat(notice.legalBasis()).contains("Order 117");
        assertThat(notice.until()).isEqualTo(Times.today(clock).plusMonths(12).minusDays(1));
        assertThat(notice.toString()).doesNotContain("Case 2026-117");
    }

    @Test
    void a_permanent_one_has_no_end() {
        var proposal = proposed(active(), null);
        decided(proposal, BlacklistingDecision.CONFIRM);

        var output = worker.enforceBlacklisting(new Input(proposal));

        assertThat(output.blacklistingTerm()).isEqualTo(BlacklistingTerm.PERMANENT);
        assertThat(output.blacklistingEndsAt()).isNull();
    }

    @Test
    void what_is_said_about_a_person_does_not_lie_in_clear() {
        blacklisted(active(), 12);

        assertThat(database.sql("select * from creator_blacklisting")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain("forged");
    }

    @Test
    void there_is_one_at_a_time_and_who_is_out_cannot_be_suspended() {
        var id = active();
        var proposal = proposed(id, 12);
        assertThat(proposed(id, 12)).isEqualTo(proposal);
        assertThatThrownBy(() -> proposed(id, 13)).isInstanceOf(WrongState.class);
        decided(proposal, BlacklistingDecision.CONFIRM);
        worker.enforceBlacklisting(new Input(proposal));

        assertThatThrownBy(
                        () -> suspensions.suspend(id, new SuspensionDesk.NewSuspension("why", DAY, null), "compliance"))
                .isInstanceOf(WrongState.class);
    }
}
