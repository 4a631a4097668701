package io.foyer.booking.hold;

import io.foyer.booking.inventory.StandingSection;
import java.util.List;
import java.util.UUID;

/**
 * A wish for standing places of one section, whichever are free.
 *
 * @param first the section's first ordinal
 * @param count how many places the section has
 * @param quantity how many of them are wished for
 */
public record StandingPlaces(UUID sectionId, int first, int count, int quantity) {

    /** Spreads neighbouring hashes, so that ids made one after the other start far apart. */
    private static final int GOLDEN_RATIO = 0x9E37_79B9;

    public StandingPlaces {
        if (first < 0 || count < 1 || quantity < 1) {
            throw new IllegalArgumentException(
                    "%d of %d places from %d on".formatted(quantity, count, first));
        }
    }

    boolean hasOneOf(List<Integer> ordinals) {
        return ordinals.stream().anyMatch(ordinal -> ordinal >= first && ordinal < first + count);
    }

    public static StandingPlaces of(StandingSection section, int quantity) {
        return new StandingPlaces(
                section.sectionId(), section.first(), section.capacity(), quantity);
    }

    /**
     * The ordinal from which a hold looks for free places, first up to the section's end, then from
     * its beginning. It depends on the hold alone: a repetition looks in the same order, and buyers
     * who come at once do not all go for the same place.
     */
    public int startOf(HoldId holdId) {
        return first + Math.floorMod(holdId.value().hashCode() * GOLDEN_RATIO >>> 8, count);
    }
}
