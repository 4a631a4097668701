package io.foyer.availability.layout;

import java.util.Set;
import java.util.UUID;

/**
 * One section: a contiguous range of ordinals.
 *
 * @param firstOrdinal the range's first place
 * @param places how many the range has
 * @param standing whether nobody is to know which place is whose: only counts are shown
 * @param tierIds of the prices at which places in it are sold
 */
public record SectionLayout(
        UUID sectionId, int firstOrdinal, int places, boolean standing, Set<UUID> tierIds) {

    public SectionLayout {
        tierIds = Set.copyOf(tierIds);
    }

    boolean hasAnyOf(int[] ordinals) {
        for (var ordinal : ordinals) {
            if (ordinal >= firstOrdinal && ordinal < firstOrdinal + places) {
                return true;
            }
        }
        return false;
    }
}
