package dev.greenroom.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import org.camunda.dmn.DmnEngine;
import org.springframework.stereotype.Component;

/** Decisions that somebody sends to try them: they are evaluated as those in force are, and never deployed. */
@Component
public class DmnDrafts {
    private final DmnEngine engine = new DmnEngine.Builder().build();

    /**
     * @param decisions ids that it must have
     * @throws UnusableDmn when it is no DMN, is more than a table needs (entities, loops, own functions), or lacks a decision
     */
    public Decisions read(byte[] xml, Collection<String> decisions) {
        DmnText.check(xml);
        var file = DmnFile.parse(engine, new ByteArrayInputStream(xml));
        var reasons = new ArrayList<>(PlainFeel.excesses(file.dmn()));
        decisions.stream()
                .filter(id -> !file.ids().contains(id))
                .map(id -> "The decision " + id + " is missing")
                .forEach(reasons::add);
        if (!reasons.isEmpty()) {
            throw new UnusableDmn(reasons);
        }
        return file;
    }
}
