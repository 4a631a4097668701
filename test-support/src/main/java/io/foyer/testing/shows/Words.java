package io.foyer.testing.shows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists of words by the name of their section, read from a file beside this class. */
final class Words {

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private Words(String file, String separator) {
        var section = new ArrayList<String>();
        for (var line : lines(file)) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else {
                Arrays.stream(line.split(separator, -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .forEach(section::add);
            }
        }
    }

    /** Words separated by commas. */
    static Words separated(String file) {
        return new Words(file, ",");
    }

    /** One sentence a line. */
    static Words sentences(String file) {
        return new Words(file, "\n");
    }

    List<String> in(String section) {
        var words = sections.get(section);
        if (words == null) {
            throw new IllegalArgumentException("No section " + section);
        }
        return words;
    }

    /** The first of two sections that is there. */
    List<String> in(String section, String otherwise) {
        var words = sections.get(section);
        return words == null ? in(otherwise) : words;
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    Set<String> sections() {
        return sections.keySet();
    }

    /** The lines of a file beside this class that say something. */
    static List<String> lines(String file) {
        try (var stream = Words.class.getResourceAsStream(file);
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(stream, file),
                                        StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
