package dev.greenroom.tax;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Names one version of a rule, as a calculation keeps it. */
public record RuleVersion(String rule, String version) {
    static String text(List<RuleVersion> versions) {
        return versions.stream().map(RuleVersion::toString).collect(Collectors.joining(" "));
    }

    static List<RuleVersion> parse(String text) {
        return Arrays.stream(text.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("@", 2))
                .map(parts -> new RuleVersion(parts[0], parts[1]))
                .toList();
    }

    @Override
    public String toString() {
        return rule + "@" + version;
    }
}
