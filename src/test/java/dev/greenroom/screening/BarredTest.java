package dev.greenroom.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.reference.Times;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.testing.DatabaseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class BarredTest extends DatabaseTest {
    private static final String ID = "11010519491231002X";
    private static final List<Identifier> KNOWN = List.of(
            new Identifier("CN_RESIDENT_ID", ID),
            new Identifier("USCC", "91110108MA01ABCD2X"),
            new Identifier("PHONE", "13912345678"),
            new Identifier("ACCOUNT", "6225 8814 1420 7430"));

    private final String blacklisting = "bla_" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Barred barred;

    @Autowired
    Screener screener;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void today() {
        today = Times.today(clock);
    }

    @Test
    void the_number_of_somebody_barred_is_an_identifier_on_our_own_list_under_any_type() {
        barred.bar(blacklisting, KNOWN, today, today.plusMonths(6));
        barred.bar(blacklisting, KNOWN, today, today.plusMonths(6));

        for (var type : List.of("CN_RESIDENT_ID", "PASSPORT", "TAX_ID")) {
            var result = screener.screen(subject(new Identifier(type, ID.toLowerCase(java.util.Locale.ROOT))));
            assertThat(result.ownIdentifier()).isTrue();
            assertThat(result.hits()).singleElement().satisfies(hit -> {
                assertThat(hit.list()).isEqualTo("OWN");
                assertThat(hit.entryId()).isEqualTo(blacklisting);
                assertThat(hit.agreed()).containsExactly("identifier");
            });
        }
    }

    @Test
    void a_shared_account_or_phone_alone_is_no_hit_but_can_be_looked_up() {
        barred.bar(blacklisting, KNOWN, today, null);
        var phone = new Identifier("PHONE", "+86 139-1234-5678");
        var account = new Identifier("ACCOUNT", "6225881414207430");

        assertThat(screener.screen(subject(phone, account)).hits()).isEmpty();
        assertThat(barred.matches(List.of(phone, account)))
                .extracting(Barred.Match::kind)
                .containsExactlyInAnyOrder(Barred.Kind.PHONE, Barred.Kind.ACCOUNT);
        assertThat(barred.matches(List.of(new Identifier("PHONE", "13912345679"))))
                .isEmpty();
    }

    @Test
    void nothing_is_barred_before_the_first_or_from_the_last_day_on() {
        assertThat(isBarred(today, null)).isTrue();
        assertThat(isBarred(today, today.plusDays(1))).isTrue();
        assertThat(isBarred(today.minusDays(9), today)).isFalse();
        assertThat(isBarred(today.plusDays(1), null)).isFalse();
    }

    @Test
    void who_is_freed_is_barred_no_more() {
        barred.bar(blacklisting, KNOWN, today, null);

        barred.free(blacklisting, today);

        assertThat(barred.matches(KNOWN)).isEmpty();
    }

    @Test
    void nothing_lies_in_clear() {
        barred.bar(blacklisting, KNOWN, today, null);

        assertThat(database.sql("select * from barred_identifier")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain(ID)
                .doesNotContain("13912345678")
                .doesNotContain("6225881414207430");
    }

    private boolean isBarred(LocalDate from, @Nullable LocalDate until) {
        var number = "X" + UUID.randomUUID().toString().substring(0, 12);
        var identifier = new Identifier("PASSPORT", number);
        barred.bar("bla_" + number, List.of(identifier), from, until);
        return screener.screen(subject(identifier)).ownIdentifier();
    }

    private static Subject subject(Identifier... identifiers) {
        return new Subject("Zyxwv Utsrq", "PERSON", null, null, List.of(identifiers));
    }
}
