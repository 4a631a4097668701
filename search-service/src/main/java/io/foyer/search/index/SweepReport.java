package io.foyer.search.index;

/**
 * What a sweep found.
 *
 * @param compared rows that were looked at
 * @param repaired what was astray and is not any more
 * @param missing rows of which nothing was held
 * @param behind rows of which an older state was held
 * @param outOfForm documents of an older form than their index has
 * @param strays documents without a row
 * @param ahead documents of a younger state than their row
 */
public record SweepReport(
        long compared,
        long repaired,
        long missing,
        long behind,
        long outOfForm,
        long strays,
        long ahead) {

    /** All that differed. */
    long astray() {
        return missing + behind + outOfForm + strays + ahead;
    }
}
