package io.foyer.search.listing;

import java.util.Comparator;
import java.util.UUID;

/**
 * The order of showtime ids in Postgres, which is that of their text in Elasticsearch too. Not that
 * of {@link UUID#compareTo}, which takes the halves for signed numbers.
 */
public enum KeyOrder implements Comparator<UUID> {
    BY_KEY;

    /** Before every key there is. */
    public static final UUID START = new UUID(0, 0);

    @Override
    public int compare(UUID one, UUID other) {
        var high =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
