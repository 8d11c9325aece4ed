package dev.greenroom.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String HEADER = "currency,date,unit,rate,source\n";

    @Test
    void a_rate_is_read_with_its_unit_and_its_source() {
        var lines = RateFile.read(
                ("\uFEFF" + HEADER
                                + "JPY,2026-11-20,100,4.612,\"CFETS central parity\"\r\n\nEUR,2026-11-20,1,7.8312,中国外汇交易中心\n")
                        .getBytes(UTF_8),
                TODAY);

        assertThat(lines)
                .containsExactly(
                        new RateFile.Line(
                                2,
                                "JPY",
                                LocalDate.of(2026, 11, 20),
                                100,
                                new BigDecimal("4.612"),
                                "CFETS central parity"),
                        new RateFile.Line(
                                4, "EUR", LocalDate.of(2026, 11, 20), 1, new BigDecimal("7.8312"), "中国外汇交易中心"));
    }

    @Test
    void every_fault_is_told_at_once_with_its_line() {
        var faults = faults(HEADER
                + "EURO,2026-11-20,1,7.8,CFETS\n"
                + "CNY,2026-11-20,1,1,CFETS\n"
                + "EUR,2026-11-22,1,7.8,CFETS\n"
                + "EUR,20.11.2026,1,7.8,CFETS\n"
                + "EUR,2026-11-20,3,-7.8,\n"
                + "EUR,2026-11-20,1,7.1234567,CFETS\n"
                + "EUR,2026-11-20,1,0.0,CFETS\n"
                + "EUR,2026-11-20,1,7.8,6225881414207430\n"
                + "EUR,2026-11-20,1,7.8\n"
                + "USD,2026-11-20,1,7.1,CFETS\n"
                + "USD,2026-11-20,1,7.1,CFETS\n");

        assertThat(faults)
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly(
                        "lines[2] WRONG_CURRENCY",
                        "lines[3] WRONG_CURRENCY",
                        "lines[4] IN_THE_FUTURE",
                        "lines[5] WRONG_DATE",
                        "lines[6] WRONG_UNIT",
                        "lines[6] WRONG_RATE",
                        "lines[6] WRONG_SOURCE",
                        "lines[7] WRONG_RATE",
                        "lines[8] WRONG_RATE",
                        "lines[9] WRONG_SOURCE",
                        "lines[10] WRONG_COLUMNS",
                        "lines[12] DUPLICATE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EUR,2026-11-20,1,7.8,CFETS\n",
                "currency,date,unit,rate,source\n",
                "currency,date,unit,rate,source\nEUR,2026-11-20,1,7.8,\"CFETS\n"
            })
    void what_is_no_such_file_is_refused_whole(String text) {
        assertThat(faults(text)).singleElement().matches(fault -> fault.field().isEmpty());
    }

    @Test
    void other_bytes_than_utf_8_are_refused() {
        assertThat(catchThrowableOfType(
                        Rejected.class,
                        () -> RateFile.read(
                                (HEADER + "EUR,2026-11-20,1,7.8,Grün\n").getBytes(StandardCharsets.ISO_8859_1), TODAY)))
                .isNotNull();
    }

    private static List<Fault> faults(String text) {
        return catchThrowableOfType(Rejected.class, () -> RateFile.read(text.getBytes(UTF_8), TODAY))
                .faults();
    }
}
