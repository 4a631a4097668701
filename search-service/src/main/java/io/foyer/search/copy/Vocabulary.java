package io.foyer.search.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that names, places and categories have. */
public final class Vocabulary {

    /** The beginning of a word that is still being typed stands for the word. */
    private static final String UNKNOWN =
            """
            SELECT typed FROM unnest(CAST(:typed AS text[])) typed
            WHERE NOT EXISTS (SELECT FROM listing_word WHERE word = typed)
              AND NOT (typed = :unfinished AND EXISTS (
                SELECT FROM listing_word
                WHERE word ~>=~ typed AND word ~<~ (typed || chr(1114111))))
            """;

    /**
     * Most mistakes leave the first letter as it is; trigrams find what is alike when they do not.
     * Three edits, since two letters that changed places are two of them.
     */
    private static final String NEAR =
            """
            SELECT typed, word FROM unnest(CAST(:typed AS text[])) typed
            CROSS JOIN LATERAL (
              SELECT word FROM listing_word
              WHERE (word % typed
                  OR word ~>=~ left(typed, 1) AND word ~<~ (left(typed, 1) || chr(1114111)))
                AND length(word) BETWEEN length(typed) - 2 AND length(typed) + 2
                AND levenshtein_less_equal(word, typed, 3) <= 3
              ORDER BY levenshtein_less_equal(word, typed, 3), similarity(word, typed) DESC, word
              LIMIT :most) near
            """;

    private static final int MOST = 50;

    private final CopyReading reading;

    public Vocabulary(CopyReading reading) {
        this.reading = reading;
    }

    /**
     * Those that no name has.
     *
     * @param unfinished one of them that may be the beginning of a word
     */
    public Set<String> unknown(Collection<String> words, String unfinished) {
        return new HashSet<>(
                reading.sql(UNKNOWN)
                        .param("typed", words.toArray(String[]::new))
                        .param("unfinished", unfinished)
                        .query(String.class)
                        .list());
    }

    /** For each word some that look like it, the likeliest first; none for most nonsense. */
    public Map<String, List<String>> near(Collection<String> words) {
        var near = new HashMap<String, List<String>>();
        reading.sql(NEAR)
                .param("typed", words.toArray(String[]::new))
                .param("most", MOST)
                .query(
                        row -> {
                            near.computeIfAbsent(row.getString("typed"), typed -> new ArrayList<>())
                                    .add(row.getString("word"));
                        });
        return near;
    }
}
