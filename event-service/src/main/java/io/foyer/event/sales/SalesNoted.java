package io.foyer.event.sales;

import java.util.Set;
import java.util.UUID;

/**
 * Published after it was noted how some showtimes sell, once that is committed. Again for messages
 * that come again: whoever could not act on it the first time can do so then.
 */
public record SalesNoted(Set<UUID> showtimeIds) {

    public SalesNoted {
        showtimeIds = Set.copyOf(showtimeIds);
    }
}
