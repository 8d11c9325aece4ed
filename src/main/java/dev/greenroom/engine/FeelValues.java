package dev.greenroom.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Results of the decision engine as plain Java values, numbers as BigDecimal. The embedded process engine puts a value
 * mapper on the class path that leaves results as FEEL values; without it they are Scala values. Both end the same here.
 */
final class FeelValues {
    private FeelValues() {}

    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Val feel -> fromFeel(feel);
            case scala.Option<?> option -> option.isEmpty() ? null : plain(option.get());
            case scala.math.BigDecimal number -> number.bigDecimal();
            case BigDecimal number -> number;
            case Number number -> new BigDecimal(number.toString());
            case scala.collection.Map<?, ?> map -> map(CollectionConverters.asJava(map));
            case Iterable<?> list -> list(CollectionConverters.asJava(list));
            case Map<?, ?> map -> map(map);
            case List<?> list -> list(list);
            default -> value;
        };
    }

    private static @Nullable Object fromFeel(Val value) {
        return switch (value) {
            case ValNull$ nothing -> null;
            case ValNumber number -> number.value().bigDecimal();
            case ValBoolean truth -> truth.value();
            case ValString text -> text.value();
            case ValList list -> plain(list.items());
            case ValContext context ->
                plain(context.context().variableProvider().getVariables());
            default -> throw new IllegalStateException("Not expected from a decision: " + value.getClass());
        };
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> source) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        source.forEach((name, entry) -> copy.put(String.valueOf(name), plain(entry)));
        return copy;
    }

    private static List<@Nullable Object> list(java.lang.Iterable<?> source) {
        var copy = new ArrayList<@Nullable Object>();
        source.forEach(item -> copy.add(plain(item)));
        return copy;
    }
}
