package io.foyer.search.copy;

/**
 * What a comparison of the copy with event_db found.
 *
 * @param compared rows that were looked at
 * @param repaired those that were missing, behind, or had no listing any more
 */
public record CopyReport(int compared, int repaired) {

    CopyReport and(CopyReport other) {
        return new CopyReport(compared + other.compared, repaired + other.repaired);
    }
}
