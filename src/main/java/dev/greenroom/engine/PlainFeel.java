package dev.greenroom.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.dmn.parser.ParsedFunctionDefinition;
import org.camunda.dmn.parser.ParsedInvocation;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;
import scala.Product;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Keeps a draft to what a table of rates needs, so that no draft can keep the machine busy: no loops, no own functions. */
final class PlainFeel {
    private static final int MOST_DECISIONS = 16;
    private static final Map<Class<?>, String> REFUSED = Map.of(
            For.class, "A loop (for)",
            SomeItem.class, "A loop (some)",
            EveryItem.class, "A loop (every)",
            Exponentiation.class, "A power (**)",
            FunctionDefinition.class, "A function of its own",
            ParsedFunctionDefinition.class, "A function of its own",
            ParsedInvocation.class, "A function of its own",
            QualifiedFunctionInvocation.class, "A function of its own",
            JavaFunctionInvocation.class, "A call of Java");
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

    private final Set<String> excesses = new TreeSet<>();

    private PlainFeel() {}

    /** In plain words; empty when all is plain. */
    static List<String> excesses(ParsedDmn dmn) {
        var decisions = CollectionConverters.asJava(dmn.decisionsById()).values();
        if (decisions.size() > MOST_DECISIONS) {
            return List.of("There are more than " + MOST_DECISIONS + " decisions");
        }
        var walk = new PlainFeel();
        decisions.forEach(decision -> walk.visit(decision.logic()));
        return List.copyOf(walk.excesses);
    }

    /** The parser's values are products of their parts. */
    private void visit(@Nullable Object part) {
        if (part == null) {
            return;
        }
        var refused = REFUSED.get(part.getClass());
        if (refused != null) {
            refuse(refused);
        }
        if (part instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            refuse("The function " + call.function());
        }
        if (part instanceof Product product) {
            CollectionConverters.asJava(product.productIterator()).forEachRemaining(this::visit);
        } else if (part instanceof Iterable<?> parts) {
            CollectionConverters.asJava(parts).forEach(this::visit);
        }
    }

    private void refuse(String what) {
        excesses.add(what + " is more than a table of rates needs");
    }
}
