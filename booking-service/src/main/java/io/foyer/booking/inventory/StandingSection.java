package io.foyer.booking.inventory;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A general-admission section. Its places are numbered like seats, behind the last of them, so that
 * everything that knows seats by their ordinals knows places too; nobody outside sees the numbers.
 * However many places it has, it is one object.
 *
 * @param name of the section
 * @param first the first place's ordinal
 * @param capacity how many places there are, at least one
 * @param priceTierId the tier that is valid now; absent when none is and no place is for sale
 */
public record StandingSection(
        UUID sectionId, String name, int first, int capacity, Optional<UUID> priceTierId) {

    public StandingSection {
        if (first < 0 || capacity < 1 || first > Integer.MAX_VALUE - capacity) {
            throw new IllegalArgumentException(
                    "%d places from %d on are no section".formatted(capacity, first));
        }
    }

    public boolean has(int ordinal) {
        return ordinal >= first && ordinal < end();
    }

    public boolean isForSale() {
        return priceTierId.isPresent();
    }

    public IntStream ordinals() {
        return IntStream.range(first, end());
    }

    /** The ordinal behind its last place. */
    int end() {
        return first + capacity;
    }

    StandingSection withTier(Optional<UUID> tier) {
        return new StandingSection(sectionId, name, first, capacity, tier);
    }
}
