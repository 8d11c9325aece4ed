package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.greenroom.payout.IssueAgencyStatementsWorker.Input;
import dev.greenroom.reference.AgencyId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.Statements;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IssueAgencyStatementsWorkerTest extends PeriodStage {
    @Autowired
    IssueAgencyStatementsWorker worker;

    private final AgencyId agency = new AgencyId(
            "agy_" + week.toString().toLowerCase(java.util.Locale.ROOT).replace("-", ""));

    @Test
    void an_agency_sees_its_share_and_amounts_only_of_who_agreed() throws Exception {
        var open = creator("20000.00");
        var silent = creator("8000.00");
        var month = paid(open, silent);
        agency();
        var first = member("STAGE_NAME,EARNINGS");
        var second = member("STAGE_NAME");
        var creators = Map.of(first, open, second, silent);
        when(register.ofApplications(any())).thenAnswer(call -> call.<Collection<ApplicationId>>getArgument(0).stream()
                .filter(creators::containsKey)
                .collect(Collectors.toMap(id -> id, creators::get)));
        var input = new Input(run(month));

        worker.issueAgencyStatements(input);
        worker.issueAgencyStatements(input);

        var issued =
                statements.list(Statements.Filter.publishedOf(agency), 0, 10).items();
        assertThat(issued).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Statement.Kind.AGENCY);
            assertThat(one.net().text()).isEqualTo("6000.00");
        });
        assertThat(text(issued.getFirst()))
                .contains("Agency of " + week, "20,000.00", "6,000.00", open.value(), silent.value())
                .doesNotContain("8,000.00", "李小梅");
    }

    private void agency() {
        jdbc.update(
                "insert into network_agency (id, name, capacity, split, term_months, data_shared) values (?, ?, 9, 0.3, 12, 'X')",
                agency.value(),
                "Agency of " + week);
    }

    private ApplicationId member(String shared) {
        var id = ApplicationId.next();
        var offer = dev.greenroom.reference.OfferId.next().value();
        jdbc.update(
                "insert into network_offer (id, application_id, agency_id, state, split, term_months, data_shared, offered_at,"
                        + " expires_at) values (?, ?, ?, 'CONFIRMED', 0.3, 12, ?, current_timestamp, current_timestamp)",
                offer,
                id.value(),
                agency.value(),
                shared);
        jdbc.update(
                "insert into network_membership (application_id, agency_id, offer_id, split, member_from) values (?, ?, ?, 0.3, ?)",
                id.value(),
                agency.value(),
                offer,
                LocalDate.of(1890, 1, 1));
        return id;
    }
}
