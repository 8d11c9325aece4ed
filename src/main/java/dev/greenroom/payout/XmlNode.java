package dev.greenroom.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small element tree by local names: one transaction of a report, or the fields beside it. */
final class XmlNode {
    private final String name;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String currency;

    XmlNode(String name, @Nullable String currency) {
        this.name = name;
        this.currency = currency;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void append(String more) {
        text.append(more);
    }

    String name() {
        return name;
    }

    @Nullable
    String currency() {
        return currency;
    }

    String text() {
        return text.toString().strip();
    }

    /** The first descendant along these names. */
    Optional<XmlNode> at(String... path) {
        var here = Optional.of(this);
        for (var step : path) {
            here = here.flatMap(node -> node.children.stream()
                    .filter(child -> child.name.equals(step))
                    .findFirst());
        }
        return here;
    }

    Optional<String> textAt(String... path) {
        return at(path).map(XmlNode::text).filter(found -> !found.isEmpty());
    }

    List<XmlNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child)).toList();
    }
}
