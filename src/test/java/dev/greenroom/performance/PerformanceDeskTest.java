package dev.greenroom.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.performance.PerformanceDesk.Receipt;
import dev.greenroom.performance.PerformanceDesk.RejectedLine;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.testing.MoneyTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class PerformanceDeskTest extends MoneyTest {
    private static final String HEADER =
            "creator_id,activity,subject_area,sessions,minutes,views,orders,gross_sales,returns\n";
    private static final AtomicInteger WEEKS = new AtomicInteger();

    @Autowired
    PerformanceDesk desk;

    @Autowired
    PerformanceWeeks weeks;

    @Autowired
    TransactionTemplate transaction;

    private final BonusWeek week = BonusWeek.of(LocalDate.of(2021, 1, 4).plusWeeks(WEEKS.incrementAndGet()));

    @Test
    void goodLinesAreKeptAndBadOnesListed() {
        var receipt =
                upload(line("cre_1", "100.00") + "what is this\n" + line("cre_nobody1", "5") + line("cre_2", "200"));
        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(receipt.rejected()).extracting(RejectedLine::line).containsExactly(3, 4);
        assertThat(receipt.rejected())
                .extracting(RejectedLine::code)
                .containsExactly("WRONG_COLUMNS", "UNKNOWN_CREATOR");
        assertThat(weeks.creators(week)).extracting(CreatorId::value).containsExactly("cre_1", "cre_2");
        assertThat(weeks.uploaders(week)).containsExactly("finance");
    }

    @Test
    void asAWholeIsRefusedOnRequestAndStoresNothing() {
        assertThatThrownBy(() -> desk.receive(week, bytes(HEADER + line("cre_1", "1") + "bad\n"), true, "finance"))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.field()).isEqualTo("lines[3]")));
        assertThat(weeks.present(week)).isFalse();
        assertThat(weeks.uploaders(week)).isEmpty();
    }

    @Test
    void theSecondOfTwoLinesForTheSameThingIsRejected() {
        var receipt = upload(line("cre_1", "1") + line("cre_1", "2"));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.rejected()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.code()).isEqualTo("DUPLICATE");
        });
        assertThat(sales("cre_1")).isEqualByComparingTo("1");
    }

    @Test
    void aDuplicateIsFoundAlsoFarBelow() {
        var file = new StringBuilder(line("cre_1", "1"));
        for (int i = 100; i < 1200; i++) {
            file.append(line("cre_" + i, "1"));
        }
        var receipt = upload(file + line("cre_1", "2"));
        assertThat(receipt.accepted()).isEqualTo(1101);
        assertThat(receipt.rejected()).extracting(RejectedLine::code).containsExactly("DUPLICATE");
        assertThat(sales("cre_1")).isEqualByComparingTo("1");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file = line("cre_1", "1") + line("cre_2", "2");
        assertThat(upload(file).changed()).isEqualTo(2);
        var again = upload(file);
        assertThat(again.changed()).isZero();
        assertThat(again.accepted()).isEqualTo(2);
        assertThat(again.rejected()).isEmpty();
    }

    @Test
    void aCorrectedFileReplacesItsLines() {
        var first = line("cre_1", "1") + line("cre_2", "2");
        upload(first);
        var corrected = upload(line("cre_1", "9"));
        assertThat(corrected.changed()).isEqualTo(1);
        assertThat(sales("cre_1")).isEqualByComparingTo("9");
        assertThat(sales("cre_2")).isEqualByComparingTo("2");
    }

    @Test
    void aRepeatOfTheFirstFileDoesNotUndoTheCorrection() {
        var first = line("cre_1", "1");
        upload(first);
        upload(line("cre_1", "9"));
        assertThat(upload(first).changed()).isZero();
        assertThat(sales("cre_1")).isEqualByComparingTo("9");
    }

    @Test
    void afterTheFreezeNothingCanBeCorrected() {
        upload(line("cre_1", "1"));
        transaction.executeWithoutResult(status -> weeks.freeze(week));
        transaction.executeWithoutResult(status -> weeks.freeze(week));
        assertThatThrownBy(() -> desk.receive(week, bytes(HEADER + line("cre_1", "2")), false, "finance"))
                .isInstanceOf(WrongState.class);
        assertThat(sales("cre_1")).isEqualByComparingTo("1");
    }

    @Test
    void whatIsNotThisFileIsRefused() {
        notThisFile("".getBytes(StandardCharsets.UTF_8));
        notThisFile("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        notThisFile((HEADER + line("cre_1", "1")).getBytes(StandardCharsets.UTF_16));
        notThisFile("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        notThisFile((HEADER + line("cre_1", "1") + "cre_\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(weeks.present(week)).isFalse();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() {
        var receipt = upload(("\uFEFF" + HEADER + line("cre_1", "1") + "\n").replace("\n", "\r\n"), "");
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.rejected()).isEmpty();
    }

    @Test
    void aQuoteThatNeverClosesSpoilsItsOwnLineOnly() {
        var receipt = upload("\"" + line("cre_1", "1") + line("cre_2", "2"));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.rejected()).extracting(RejectedLine::code).containsExactly("WRONG_QUOTES");
    }

    @Test
    void anEndlessLineIsRejectedAndTheNextOneRead() {
        var receipt = upload("x".repeat(5_000_000) + "\n" + line("cre_1", "1"));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.rejected()).extracting(RejectedLine::code).containsExactly("TOO_LONG");
    }

    @Test
    void aFileOfTenMegabytesIsTaken() {
        var file = new StringBuilder();
        int lines = 0;
        while (file.length() < 10_000_000) {
            file.append(line("cre_" + lines++ + "x".repeat(20), "1234567.89"));
        }
        assertThat(upload(file.toString()).accepted()).isEqualTo(lines);
    }

    @Test
    void aWeekThatHasNotBegunIsRefused() {
        assertThatThrownBy(() -> desk.receive(BonusWeek.parse("2099-W01"), bytes(HEADER), false, "finance"))
                .isInstanceOf(Rejected.class);
    }

    private void notThisFile(byte[] file) {
        assertThatThrownBy(() -> desk.receive(week, new ByteArrayInputStream(file), false, "finance"))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(
                                refused.faults().getFirst().code())
                        .isEqualTo("NOT_A_PERFORMANCE_FILE"));
    }

    private BigDecimal sales(String creator) {
        return weeks.figures(week, List.of(new CreatorId(creator))).getFirst().grossSales();
    }

    private Receipt upload(String lines) {
        return upload(HEADER, lines);
    }

    private Receipt upload(String header, String lines) {
        try {
            return desk.receive(week, bytes(header + lines), false, "finance");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String creator, String sales) {
        return creator + ",LIVE,ELECTRONICS,3,120,0,10," + sales + ",0.00\n";
    }
}
