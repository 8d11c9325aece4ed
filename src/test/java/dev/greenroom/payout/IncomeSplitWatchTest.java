package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class IncomeSplitWatchTest extends PayoutStage {
    private static final LocalDate RUN = LocalDate.of(2027, 4, 5);

    @Autowired
    private IncomeSplitWatch watch;

    @Autowired
    private TransactionTemplate transaction;

    private CreatorId one;
    private CreatorId other;

    @BeforeEach
    void onePhone() {
        one = creator("500.00");
        other = creator("500.00");
        jdbc.update("delete from compliance_alert where code = 'INCOME_SPLIT'");
        jdbc.update("delete from payout where week like '2027-W%'");
        share(one, "PHONE", "phone" + one.value());
        share(other, "PHONE", "phone" + one.value());
    }

    @Test
    void two_who_share_a_phone_and_both_earned_just_under_the_line_raise_one_alert_for_the_month() {
        earned(one, "2027-W10", 50_000, LocalDate.of(2027, 3, 15));
        earned(one, "2027-W11", 45_000, LocalDate.of(2027, 3, 31));
        earned(other, "2027-W10", 81_000, LocalDate.of(2027, 3, 1));

        look(RUN);
        look(RUN.plusDays(7));

        assertThat(alerts()).hasSize(1).allMatch(key -> key.startsWith("INCOME_SPLIT:2027-03:PHONE:"));
    }

    @Test
    void who_is_over_the_line_or_far_below_it_is_not_split() {
        earned(one, "2027-W10", 95_000, LocalDate.of(2027, 3, 15));
        earned(other, "2027-W10", 79_999, LocalDate.of(2027, 3, 15));
        look(RUN);
        assertThat(alerts()).isEmpty();

        earned(other, "2027-W11", 21_002, LocalDate.of(2027, 3, 16));
        look(RUN);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void strangers_near_the_line_are_no_pattern_nor_is_a_month_that_still_runs() {
        jdbc.update("delete from application_identifier where application_id = ?", person(other));
        earned(one, "2027-W10", 95_000, LocalDate.of(2027, 3, 15));
        earned(other, "2027-W10", 90_000, LocalDate.of(2027, 3, 15));
        look(RUN);
        assertThat(alerts()).isEmpty();

        share(other, "PHONE", "phone" + one.value());
        look(LocalDate.of(2027, 3, 29));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void money_that_came_back_was_not_earned() {
        earned(one, "2027-W10", 95_000, LocalDate.of(2027, 3, 15));
        earned(other, "2027-W10", 90_000, LocalDate.of(2027, 3, 15));
        jdbc.update("update payout set status = 'RETURNED' where creator_id = ?", other.value());

        look(RUN);

        assertThat(alerts()).isEmpty();
    }

    private void look(LocalDate day) {
        transaction.executeWithoutResult(done -> watch.look(day));
    }

    private void earned(CreatorId creator, String paid, int gross, LocalDate day) {
        jdbc.update(
                "insert into payout (id, end_to_end_id, creator_id, week, reissue, status, accrued, gross, withheld, net,"
                        + " currency, tax_date, in_batch, version, created_at, changed_at) values (?, ?, ?, ?, 0,"
                        + " 'SETTLED', true, ?, 0, ?, 'CNY', ?, false, 1, current_timestamp, current_timestamp)",
                "pay_" + paid + creator.value(),
                paid + creator.value().substring(4),
                creator.value(),
                paid,
                gross,
                gross,
                day);
    }

    private void share(CreatorId creator, String kind, String index) {
        var id = person(creator);
        jdbc.update(
                "insert into application (id, username, locale, status, draft, stage_name, created_at, changed_at)"
                        + " values (?, ?, 'zh', 'ACTIVE', 'x', 'Mei', current_timestamp, current_timestamp)"
                        + " on conflict do nothing",
                id,
                id);
        jdbc.update(
                "insert into application_identifier (application_id, kind, blind_index) values (?, ?, ?)",
                id,
                kind,
                index);
    }

    private String person(CreatorId creator) {
        return register.payees(List.of(creator)).get(creator).applicationId().value();
    }

    private List<String> alerts() {
        return jdbc.queryForList("select alert_key from compliance_alert where code = 'INCOME_SPLIT'", String.class);
    }
}
