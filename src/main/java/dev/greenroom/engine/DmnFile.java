package dev.greenroom.engine;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** The decisions of one DMN text, parsed once; safe for use by many threads. */
record DmnFile(DmnEngine engine, ParsedDmn dmn) implements Decisions {

    /** @throws UnusableDmn when it is no DMN, or an expression is none */
    static DmnFile parse(DmnEngine engine, InputStream xml) {
        var parsed = engine.parse(xml);
        if (parsed.isLeft()) {
            throw new UnusableDmn(parsed.left().toOption().get().message());
        }
        return new DmnFile(engine, parsed.toOption().get());
    }

    Set<String> ids() {
        return CollectionConverters.asJava(dmn.decisionsById()).keySet();
    }

    @Override
    public @Nullable Object evaluate(String decisionId, Map<String, ?> facts) {
        if (!dmn.decisionsById().contains(decisionId)) {
            throw new IllegalArgumentException("No decision " + decisionId + " among " + ids());
        }
        var answer = engine.eval(dmn, decisionId, new HashMap<String, Object>(facts));
        if (answer.isLeft()) {
            throw new IllegalStateException("Decision " + decisionId + " failed: "
                    + answer.left().toOption().get().failure().message());
        }
        return FeelValues.plain(answer.toOption().get().value());
    }
}
