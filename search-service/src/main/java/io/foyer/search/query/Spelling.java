package io.foyer.search.query;

/** How far two spellings are apart, as Elasticsearch counts it when it forgives wrong letters. */
final class Spelling {

    private static final int SHORT = 3;
    private static final int LONG = 6;

    private Spelling() {}

    /** How many wrong letters a word of this length may have. */
    static int allowedEdits(String word) {
        return word.length() < SHORT ? 0 : word.length() < LONG ? 1 : 2;
    }

    /** Letters put in, left out, replaced, or swapped with their neighbour. */
    static int edits(String one, String other) {
        var edits = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                edits[i][j] = fewest(edits, one, i, other, j);
            }
        }
        return edits[one.length()][other.length()];
    }

    private static int fewest(int[][] edits, String one, int i, String other, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        var same = one.charAt(i - 1) == other.charAt(j - 1);
        var fewest = edits[i - 1][j - 1] + (same ? 0 : 1);
        fewest = Math.min(fewest, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        var swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}
