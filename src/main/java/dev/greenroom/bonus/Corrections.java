package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Chunks;
import dev.greenroom.reference.CorrectionId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The corrections as stored, and what runs used of them. Few beside the lines of the runs. */
@Component
class Corrections {
    private static final String OPEN = "select * from bonus_correction where status = 'APPROVED' order by id";

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    Corrections(JdbcTemplate batch) {
        this.batch = batch;
        this.jdbc = JdbcClient.create(batch);
    }

    void enter(Correction correction) {
        jdbc.sql(
                        """
                        insert into bonus_correction (id, creator_id, week, amount, open_amount, reason, status, entered_by,
                            entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        correction.id().value(),
                        correction.creatorId().value(),
                        correction.week().toString(),
                        correction.amount().amount(),
                        correction.open().amount(),
                        correction.reason(),
                        correction.status().name(),
                        correction.enteredBy(),
                        correction.enteredAt())
                .update();
    }

    void decide(CorrectionId id, CorrectionStatus status, String by, OffsetDateTime at, @Nullable String note) {
        jdbc.sql("update bonus_correction set status = ?, decided_by = ?, decided_at = ?, note = ? where id = ?")
                .params(status.name(), by, at, note, id.value())
                .update();
    }

    /** Ends it before all of it is taken off; who decided it stays. */
    void end(CorrectionId id, String why) {
        jdbc.sql("update bonus_correction set status = 'CANCELLED', note = ? where id = ?")
                .params(why, id.value())
                .update();
    }

    /** So much of what a run used was not paid: a later run pays it. */
    void reopen(CorrectionId id, Money amount) {
        jdbc.sql("update bonus_correction set status = 'APPROVED', open_amount = open_amount + ? where id = ?")
                .params(amount.amount(), id.value())
                .update();
    }

    Optional<Correction> find(CorrectionId id) {
        return jdbc.sql("select * from bonus_correction where id = ?")
                .param(id.value())
                .query(Corrections::correction)
                .optional();
    }

    /** Of this creator's week, all that were ever entered. Lock the week's run first. */
    List<Correction> ofWeek(BonusWeek week, CreatorId creator) {
        return jdbc.sql("select * from bonus_correction where week = ? and creator_id = ? order by id")
                .params(week.toString(), creator.value())
                .query(Corrections::correction)
                .list();
    }

    /** Of this creator's week, those that take back; held until the transaction ends. */
    List<Correction> lockTakingBack(BonusWeek week, CreatorId creator) {
        return jdbc.sql(
                        "select * from bonus_correction where week = ? and creator_id = ? and amount < 0 order by id for update")
                .params(week.toString(), creator.value())
                .query(Corrections::correction)
                .list();
    }

    /** What was taken back of this creator's week in the payouts of other weeks; zero or less. */
    Money takenFromOthers(BonusWeek week, CreatorId creator) {
        return Money.cny(jdbc.sql("select coalesce(sum(u.amount), 0) from bonus_correction_use u"
                        + " join bonus_correction c on c.id = u.correction_id"
                        + " where c.week = ? and c.creator_id = ? and u.amount < 0 and u.week <> c.week")
                .params(week.toString(), creator.value())
                .query(BigDecimal.class)
                .single());
    }

    List<Correction> ofCreator(CreatorId creator) {
        return jdbc.sql("select * from bonus_correction where creator_id = ? order by id")
                .param(creator.value())
                .query(Corrections::correction)
                .list();
    }

    List<Correction> open() {
        return jdbc.sql(OPEN).query(Corrections::correction).list();
    }

    /** Held until the transaction ends. */
    List<Correction> lockOpen() {
        return jdbc.sql(OPEN + " for update").query(Corrections::correction).list();
    }

    /** Keeps what a run takes of them, and what is left. */
    void use(BonusWeek week, List<CorrectionUse> uses, OffsetDateTime now) {
        batch.batchUpdate(
                "insert into bonus_correction_use (correction_id, week, amount, open_after, used_at) values (?, ?, ?, ?, ?)",
                uses.stream()
                        .map(use -> new Object[] {
                            use.correction().id().value(),
                            week.toString(),
                            use.amount().amount(),
                            use.openAfter().amount(),
                            now
                        })
                        .toList());
        batch.batchUpdate(
                "update bonus_correction set open_amount = ?, status = ? where id = ?",
                uses.stream()
                        .map(use -> new Object[] {
                            use.openAfter().amount(),
                            (use.openAfter().isZero() ? CorrectionStatus.APPLIED : CorrectionStatus.APPROVED).name(),
                            use.correction().id().value()
                        })
                        .toList());
    }

    /** Whose payout of this week holds corrections. */
    List<CreatorId> creatorsUsing(BonusWeek week) {
        return jdbc.sql("select distinct c.creator_id from bonus_correction_use u"
                        + " join bonus_correction c on c.id = u.correction_id where u.week = ?")
                .param(week.toString())
                .query((row, number) -> new CreatorId(row.getString(1)))
                .list();
    }

    /** In the order in which they count. */
    List<CorrectionUse> used(BonusWeek week, Collection<CreatorId> creators) {
        var uses = new ArrayList<CorrectionUse>();
        for (var chunk : Chunks.of(creators.stream().map(CreatorId::value).toList())) {
            uses.addAll(jdbc.sql("select c.*, u.amount as used, u.open_after from bonus_correction_use u"
                            + " join bonus_correction c on c.id = u.correction_id"
                            + " where u.week = :week and c.creator_id in (:creators)"
                            + " order by case when u.amount > 0 then 0 else 1 end, c.id")
                    .param("week", week.toString())
                    .param("creators", chunk)
                    .query((row, number) -> new CorrectionUse(
                            correction(row, number),
                            Money.cny(row.getBigDecimal("used")),
                            Money.cny(row.getBigDecimal("open_after"))))
                    .list());
        }
        return uses;
    }

    Money usedTotal(BonusWeek week) {
        return Money.cny(jdbc.sql("select coalesce(sum(amount), 0) from bonus_correction_use where week = ?")
                .param(week.toString())
                .query(BigDecimal.class)
                .single());
    }

    /** Newest first; a null is no condition. */
    Listing<Correction> page(@Nullable CreatorId creator, @Nullable CorrectionStatus status, int page, int size) {
        var where = " from bonus_correction where (cast(:creator as varchar) is null or creator_id = :creator)"
                + " and (cast(:status as varchar) is null or status = :status)";
        var creatorId = creator == null ? null : creator.value();
        var word = status == null ? null : status.name();
        long total = jdbc.sql("select count(*)" + where)
                .param("creator", creatorId)
                .param("status", word)
                .query(Long.class)
                .single();
        var items = jdbc.sql("select *" + where + " order by id desc limit :size offset :skipped")
                .param("creator", creatorId)
                .param("status", word)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(Corrections::correction)
                .list();
        return new Listing<>(items, total, page, size);
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                new CorrectionId(row.getString("id")),
                new CreatorId(row.getString("creator_id")),
                BonusWeek.parse(row.getString("week")),
                Money.cny(row.getBigDecimal("amount")),
                Money.cny(row.getBigDecimal("open_amount")),
                row.getString("reason"),
                CorrectionStatus.valueOf(row.getString("status")),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("note"));
    }
}
