package dev.greenroom.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final String NUMBER = "11010519491231002X 张伟";

    private final Vault vault = vault(1);

    @Test
    void what_is_sealed_opens_again_and_shows_nothing() {
        var sealed = vault.seal(NUMBER);

        assertThat(sealed).doesNotContain("1101").doesNotContain("张");
        assertThat(vault.open(sealed)).isEqualTo(NUMBER);
        assertThat(vault.open(vault.seal(""))).isEmpty();
    }

    @Test
    void equal_texts_are_sealed_differently() {
        assertThat(vault.seal(NUMBER)).isNotEqualTo(vault.seal(NUMBER));
    }

    @Test
    void a_sealed_text_fits_its_column() {
        assertThat(vault.seal("x".repeat(300)).length()).isLessThanOrEqualTo(300 * 4 / 3 + 64);
    }

    @Test
    void a_changed_text_does_not_open() {
        var sealed = vault.seal(NUMBER);
        int middle = sealed.length() / 2;
        var changed =
                sealed.substring(0, middle) + (sealed.charAt(middle) == 'A' ? 'B' : 'A') + sealed.substring(middle + 1);

        assertThatThrownBy(() -> vault.open(changed)).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> vault.open(sealed.substring(0, 14))).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> vault.open(NUMBER))
                .isInstanceOf(BrokenSeal.class)
                .hasMessageNotContaining("1101");
    }

    @Test
    void another_key_does_not_open() {
        assertThatThrownBy(() -> vault(2).open(vault.seal(NUMBER))).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_blind_index_meets_the_same_number_however_it_is_written() {
        var index = vault.blindIndex(Vault.Kind.ACCOUNT, "6222 0212-3456 7890");

        assertThat(index).matches("[0-9a-f]{64}");
        assertThat(vault.blindIndex(Vault.Kind.ACCOUNT, " 6222021234567890 ")).isEqualTo(index);
        assertThat(vault.blindIndex(Vault.Kind.ACCOUNT, "６２２２０２１２３４５６７８９０")).isEqualTo(index);
        assertThat(vault.blindIndex(Vault.Kind.ID_NUMBER, "11010519491231002x"))
                .isEqualTo(vault.blindIndex(Vault.Kind.ID_NUMBER, "11010519491231002X"));
    }

    @Test
    void a_blind_index_tells_kinds_and_keys_apart() {
        var index = vault.blindIndex(Vault.Kind.ID_NUMBER, "12345678");

        assertThat(vault.blindIndex(Vault.Kind.PHONE, "12345678")).isNotEqualTo(index);
        assertThat(vault(2).blindIndex(Vault.Kind.ID_NUMBER, "12345678")).isNotEqualTo(index);
    }

    @Test
    void a_key_of_another_length_is_refused_in_words() {
        assertThatThrownBy(() -> VaultKeys.of(new byte[16]))
                .isInstanceOf(VaultKeyProblem.class)
                .hasMessageContaining("16 bytes");
    }

    private static Vault vault(int seed) {
        var master = new byte[VaultKeys.MASTER_BYTES];
        Arrays.fill(master, (byte) seed);
        return new Vault(VaultKeys.of(master));
    }
}
