package dev.greenroom.payout;

import dev.greenroom.alert.AlertDesk;
import dev.greenroom.alert.AlertEvidence;
import dev.greenroom.alert.AlertEvidence.Fact;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.alert.AlertLevel;
import dev.greenroom.alert.NewAlert;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.SharedGroup;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.money.Money;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Several creators who share an account, phone, address or device, and each earned just less in a month than the line above
 * which VAT is due: one income may have been split. Looks at whole months, so that a month that goes on rising is no alarm.
 */
@Component
class IncomeSplitWatch {
    /** A week is paid at most this long after it ended, but for what was held. */
    private static final int WEEKS_BEFORE = 12;

    private final JdbcClient database;
    private final CreatorRegister register;
    private final ApplicationDesk applications;
    private final AlertDesk alerts;
    private final IncomeSplitSettings settings;

    IncomeSplitWatch(
            JdbcClient database,
            CreatorRegister register,
            ApplicationDesk applications,
            AlertDesk alerts,
            IncomeSplitSettings settings) {
        this.database = database;
        this.register = register;
        this.applications = applications;
        this.alerts = alerts;
        this.settings = settings;
    }

    /** Looks at the last whole month before this day; each group of people is told once for a month. */
    void look(LocalDate day) {
        var month = YearMonth.from(day).minusMonths(1);
        var near = nearTheLine(month);
        if (near.size() < 2) {
            return;
        }
        var earned = new HashMap<ApplicationId, BigDecimal>();
        register.payees(near.keySet())
                .forEach((creator, payee) -> earned.put(payee.applicationId(), near.get(creator)));
        var told = new ArrayList<List<ApplicationId>>();
        for (var group : applications.groups(earned.keySet())) {
            if (!told.contains(group.members())) {
                told.add(group.members());
                raise(month, group, earned);
            }
        }
    }

    private Map<CreatorId, BigDecimal> nearTheLine(YearMonth month) {
        var near = new HashMap<CreatorId, BigDecimal>();
        database.sql(
                        """
                        select creator_id, sum(gross) as earned from payout
                        where week >= :earliest and accrued = true and tax_date >= :from and tax_date < :until
                         and status not in ('RETURNED', 'FAILED', 'WRITTEN_OFF')
                        group by creator_id having sum(gross) between :low and :line
                        """)
                .param(
                        "earliest",
                        BonusWeek.of(month.atDay(1).minusWeeks(WEEKS_BEFORE)).toString())
                .param("from", month.atDay(1))
                .param("until", month.plusMonths(1).atDay(1))
                .param("low", settings.from())
                .param("line", settings.line())
                .query(row -> {
                    near.put(new CreatorId(row.getString(1)), row.getBigDecimal(2));
                });
        return near;
    }

    private void raise(YearMonth month, SharedGroup group, Map<ApplicationId, BigDecimal> earned) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Month", month.toString()));
        facts.add(new Fact("Line", Money.halfUp(settings.line(), Money.CNY).text() + " CNY"));
        facts.add(new Fact("In common", group.kind().name().toLowerCase(Locale.ROOT)));
        for (var member : group.members()) {
            var amount = earned.getOrDefault(member, BigDecimal.ZERO);
            facts.add(new Fact(
                    applications.label(member), Money.halfUp(amount, Money.CNY).text() + " CNY"));
        }
        alerts.raise(new NewAlert(
                "INCOME_SPLIT:" + month + ":" + group.key(),
                AlertKind.PATTERN,
                "INCOME_SPLIT",
                group.members().getFirst(),
                AlertLevel.REVIEW,
                AlertEvidence.of(facts)));
    }
}
