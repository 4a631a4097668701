package io.foyer.search.copy;

import io.foyer.search.index.CopiedListings;
import io.foyer.search.listing.Listing;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * This service's own copy of the listings. A row never goes back to an older version, whoever
 * writes it and in whichever order. Every method throws a {@code DataAccessException} when
 * search_db cannot be reached.
 */
@Service
public class ListingCopy implements CopiedListings {

    /** Classes of SQL states that are the row's fault: its values, a constraint, too long. */
    private static final Set<String> FAULTS_OF_A_ROW = Set.of("22", "23", "54");

    private final CopyTable table;

    ListingCopy(CopyTable table) {
        this.table = table;
    }

    @Override
    public Map<UUID, String> write(Collection<Listing> listings, Collection<UUID> gone) {
        var refused = new HashMap<UUID, String>();
        if (!gone.isEmpty()) {
            table.delete(gone);
        }
        if (!listings.isEmpty()) {
            write(List.copyOf(listings), refused);
        }
        return refused;
    }

    /** The versions that the copy holds; a showtime it does not hold is left out. */
    public Map<UUID, Long> versions(Collection<UUID> showtimeIds) {
        return table.versions(showtimeIds);
    }

    /** One page of a walk over what it holds, in the order of the key. */
    public List<UUID> idsAfter(UUID after, int limit) {
        return table.idsAfter(after, limit);
    }

    /** Halves a batch that is refused, until the row is alone whose fault it is. */
    private void write(List<Listing> listings, Map<UUID, String> refused) {
        try {
            table.write(listings);
        } catch (DataAccessException failure) {
            if (!isFaultOfARow(failure)) {
                throw failure;
            }
            if (listings.size() == 1) {
                refused.put(listings.getFirst().showtimeId(), String.valueOf(failure.getMessage()));
                return;
            }
            var middle = listings.size() / 2;
            write(listings.subList(0, middle), refused);
            write(listings.subList(middle, listings.size()), refused);
        }
    }

    private static boolean isFaultOfARow(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && FAULTS_OF_A_ROW.contains(cause.getSQLState().substring(0, 2));
    }
}
