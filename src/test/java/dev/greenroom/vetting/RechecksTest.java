package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.Forms;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RechecksTest extends VettingTest {
    @Autowired
    private Rechecks rechecks;

    @Test
    void a_person_is_checked_again_without_a_round_of_vetting() {
        var id = submitted();

        var recheck = rechecks.of(id);

        assertThat(recheck.identity()).isEqualTo(IdentityVerdict.VALID);
        assertThat(recheck.pattern()).isEqualTo(PatternVerdict.NONE);
        assertThat(recheck.findings()).noneMatch(found -> found.check() == Check.IDENTITY);
        assertThat(rounds.latest(id)).isEmpty();
    }

    @Test
    void every_finding_names_its_check() {
        var form = Forms.complete();
        ((ObjectNode) form.get("payout")).put("holderName", "张伟");

        assertThat(rechecks.of(submitted(creator, form)).findings())
                .contains(new Recheck.Found(Check.PAYOUT, Evidence.HOLDER_DIFFERS));
    }

    @Test
    void a_minor_is_an_adult_from_the_eighteenth_birthday_on() {
        assertThat(Rechecks.adultOn(new Someone().born(LocalDate.of(2009, 7, 3)).build()))
                .isEqualTo(LocalDate.of(2027, 7, 3));
    }
}
