package io.foyer.event.editing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The versions a client names in {@code If-Match}. An entity tag here is {@code "<version>"} or
 * {@code "<version>-<digest>"}: an answer that also shows counters or prices has a digest of its
 * own, while what can be edited is told by the version alone.
 */
public record Revision(Set<String> versions) {

    private static final String ANY = "*";

    public Revision {
        versions = Set.copyOf(versions);
    }

    public static Revision parse(String ifMatch) {
        return new Revision(
                Arrays.stream(ifMatch.split(",", -1))
                        .map(Revision::version)
                        .collect(Collectors.toSet()));
    }

    public boolean matches(long version) {
        return versions.contains(ANY) || versions.contains(Long.toString(version));
    }

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static String version(String tag) {
        var bare = tag.strip();
        if (bare.startsWith("W/")) {
            bare = bare.substring(2);
        }
        bare = bare.replace("\"", "");
        var dash = bare.indexOf('-');
        return dash < 0 ? bare : bare.substring(0, dash);
    }
}
