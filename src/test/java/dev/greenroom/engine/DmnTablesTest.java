package dev.greenroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class DmnTablesTest {
    private final DmnTables tables = new DmnTables();

    @Test
    void anUnknownDecisionIsNamed() {
        assertThatThrownBy(() -> tables.evaluate("nosuch", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nosuch");
    }

    @Test
    void factsWithoutARuleHaveNoTypedAnswer() {
        assertThat(tables.evaluate("salesBonus", Map.of())).isNull();
        assertThatThrownBy(() -> tables.evaluate("salesBonus", Map.of(), BigDecimal.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        var answers = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(views -> tables.evaluate("viewBonus", Map.of("videoViews", views * 1000)))
                .toList();

        assertThat(answers).hasSize(2000).element(7).isEqualTo(new BigDecimal("35"));
        assertThat(answers).last().isEqualTo(new BigDecimal("3000"));
    }

    @Test
    void valuesOfTheEngineWithoutTheEmbeddedMapperEndTheSame() {
        var result = CollectionConverters.asScala(Map.of(
                "amount", scala.math.BigDecimal.exact("30000.00"), "list", CollectionConverters.asScala(List.of(1L))));

        assertThat(FeelValues.plain(result))
                .isEqualTo(Map.of("amount", new BigDecimal("30000.00"), "list", List.of(BigDecimal.ONE)));
    }
}
