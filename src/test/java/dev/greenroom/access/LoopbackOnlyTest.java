package dev.greenroom.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOnlyTest {
    private static final Demo ON = new Demo(null, "embedded");
    private static final Demo OFF = new Demo(null, "cluster");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.8.8.8"})
    void demo_users_may_be_there_when_only_this_machine_reaches_them(String address) {
        assertThatCode(() -> new LoopbackOnly(ON, address, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.7"})
    void demo_users_are_not_shown_to_other_machines_unless_somebody_says_so(String address) {
        assertThatThrownBy(() -> new LoopbackOnly(ON, address, false)).isInstanceOf(ExposedDemo.class);
        assertThatCode(() -> new LoopbackOnly(ON, address, true)).doesNotThrowAnyException();
        assertThatCode(() -> new LoopbackOnly(OFF, address, false)).doesNotThrowAnyException();
    }
}
