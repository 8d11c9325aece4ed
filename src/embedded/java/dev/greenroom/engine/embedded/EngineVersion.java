package dev.greenroom.engine.embedded;

import io.camunda.zeebe.util.VersionUtil;
import java.util.Comparator;
import java.util.regex.Pattern;

/** A version of the engine, such as 8.8.21; a suffix after it does not count. */
record EngineVersion(int major, int minor, int patch) implements Comparable<EngineVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*", Pattern.DOTALL);

    static EngineVersion running() {
        return parse(VersionUtil.getVersion());
    }

    static EngineVersion parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new EngineNotUsable("Not an engine version: '" + text.strip() + "'");
        }
        return new EngineVersion(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
    }

    String text() {
        return major + "." + minor + "." + patch;
    }

    @Override
    public int compareTo(EngineVersion other) {
        return Comparator.comparingInt(EngineVersion::major)
                .thenComparingInt(EngineVersion::minor)
                .thenComparingInt(EngineVersion::patch)
                .compare(this, other);
    }
}
