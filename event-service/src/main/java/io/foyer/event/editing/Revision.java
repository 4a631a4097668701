package io.foyer.event.editing;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The versions a client names in {@code If-Match}. An entity tag here is {@code "<version>"} or
 * {@code "<version>-<digest>"}: an answer that also shows counters or prices has a digest of its
 * own, while what can be edited is told by the version alone. Weak tags match nothing (RFC 9110,
 * 13.1.1), and neither does what is no tag.
 */
public record Revision(Set<String> versions) {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\"(\\d+)(-[^\"]*)?\"");

    public Revision {
        versions = Set.copyOf(versions);
    }

    public static Revision parse(String ifMatch) {
        return new Revision(
                Arrays.stream(ifMatch.split(",", -1))
                        .map(String::strip)
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
        var strong = TAG.matcher(tag);
        if (strong.matches()) {
            return strong.group(1);
        }
        return tag.equals(ANY) ? ANY : "";
    }
}
