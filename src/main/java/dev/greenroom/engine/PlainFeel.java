package dev.greenroom.engine;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.dmn.parser.ParsedContext;
import org.camunda.dmn.parser.ParsedDecision;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.dmn.parser.ParsedFunctionDefinition;
import org.camunda.dmn.parser.ParsedInvocation;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;
import scala.Product;
import scala.Tuple2;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Keeps a draft to what a table of rates needs, so that no draft can keep the machine busy: no loops, no own functions. */
final class PlainFeel {
    private static final int MOST_DECISIONS = 16;
    private static final int MOST_TERMS = 5_000;
    private static final int MOST_DIGITS = 20;
    private static final int MOST_DECIMALS = 10;
    private static final int LONGEST_STRING = 100;
    private static final Map<Class<?>, String> REFUSED = Map.ofEntries(
            entry(For.class, "A loop (for)"),
            entry(SomeItem.class, "A loop (some)"),
            entry(EveryItem.class, "A loop (every)"),
            entry(Filter.class, "A filter"),
            entry(Exponentiation.class, "A power (**)"),
            entry(FunctionDefinition.class, "A function of its own"),
            entry(ParsedFunctionDefinition.class, "A function of its own"),
            entry(ParsedInvocation.class, "A function of its own"),
            entry(NamedFunctionParameters.class, "A parameter with a name"),
            entry(QualifiedFunctionInvocation.class, "A function of its own"),
            entry(JavaFunctionInvocation.class, "A call of Java"));
    private static final Set<String> FUNCTIONS = Set.of(
            "min",
            "max",
            "sum",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "decimal",
            "abs",
            "modulo",
            "not");

    private static final Set<String> OF_ONE_OR_MORE = Set.of("min", "max", "sum", "modulo");

    private final Set<String> excesses = new TreeSet<>();
    private final Map<String, Integer> terms = new HashMap<>();

    private PlainFeel() {}

    /** In plain words; empty when all is plain. */
    static List<String> excesses(ParsedDmn dmn) {
        var decisions = CollectionConverters.asJava(dmn.decisionsById()).values();
        if (decisions.size() > MOST_DECISIONS) {
            return List.of("There are more than " + MOST_DECISIONS + " decisions");
        }
        var walk = new PlainFeel();
        for (var decision : decisions) {
            if (walk.terms(decision) > MOST_TERMS) {
                walk.excesses.add("With all that it refers to a decision has more than " + MOST_TERMS + " terms");
            }
        }
        return List.copyOf(walk.excesses);
    }

    /**
     * With each name replaced by what it stands for: so long an evaluation takes, which computes what is required anew for each
     * that requires it, and so large can a number or a text grow.
     */
    private int terms(ParsedDecision decision) {
        var known = terms.get(decision.id());
        if (known != null) {
            return known;
        }
        var names = new HashMap<String, Integer>();
        int all = 0;
        for (var required : CollectionConverters.asJava(decision.requiredDecisions())) {
            int size = terms(required);
            names.put(required.resultName(), size);
            all = plus(all, size);
        }
        all = plus(all, terms(decision.logic(), names));
        terms.put(decision.id(), all);
        return all;
    }

    /** The parser's values are products of their parts. */
    private int terms(@Nullable Object part, Map<String, Integer> names) {
        if (part == null) {
            return 0;
        }
        check(part);
        return switch (part) {
            case Ref ref -> names.getOrDefault(ref.names().head(), 1);
            case ConstContext context -> entries(context.entries(), new HashMap<>(names));
            case ParsedContext context -> {
                var inner = new HashMap<>(names);
                int entries = entries(context.entries(), inner);
                yield plus(entries, terms(context.aggregationEntry(), inner));
            }
            case Product product -> sum(CollectionConverters.asJava(product.productIterator()), names);
            case Iterable<?> parts -> sum(CollectionConverters.asJava(parts).iterator(), names);
            default -> 1;
        };
    }

    /** Each entry may refer to those before it. */
    private int entries(Iterable<? extends Tuple2<String, ?>> entries, Map<String, Integer> names) {
        int all = 1;
        for (var entry : CollectionConverters.asJava(entries)) {
            int size = terms(entry._2(), names);
            names.put(entry._1(), size);
            all = plus(all, size);
        }
        return all;
    }

    private int sum(Iterator<?> parts, Map<String, Integer> names) {
        int all = 1;
        while (parts.hasNext()) {
            all = plus(all, terms(parts.next(), names));
        }
        return all;
    }

    private static int plus(int one, int other) {
        return Math.min(one + other, MOST_TERMS + 1);
    }

    private void check(Object part) {
        var refused = REFUSED.get(part.getClass());
        if (refused != null) {
            refuse(refused);
        }
        if (part instanceof FunctionInvocation call) {
            if (!FUNCTIONS.contains(call.function())) {
                refuse("The function " + call.function());
            } else if (!OF_ONE_OR_MORE.contains(call.function())
                    && call.params() instanceof PositionalFunctionParameters given
                    && !given.params().isEmpty()) {
                CollectionConverters.asJava((Iterable<?>) given.params().tail()).forEach(this::checkDecimals);
            }
        }
        if (part instanceof ConstNumber number
                && (number.value().precision() > MOST_DIGITS
                        || Math.abs(number.value().scale()) > MOST_DIGITS)) {
            refuse("A number of more than " + MOST_DIGITS + " digits");
        }
        if (part instanceof ConstString string && string.value().length() > LONGEST_STRING) {
            refuse("A string of more than " + LONGEST_STRING + " characters");
        }
    }

    private void checkDecimals(Object decimals) {
        if (!(decimals instanceof ConstNumber number
                && number.value().isValidInt()
                && number.value().intValue() >= 0
                && number.value().intValue() <= MOST_DECIMALS)) {
            refuse("Rounding to other than 0 to " + MOST_DECIMALS + " decimals");
        }
    }

    private void refuse(String what) {
        excesses.add(what + " is more than a table of rates needs");
    }
}
