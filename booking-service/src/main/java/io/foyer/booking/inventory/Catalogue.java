package io.foyer.booking.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What event-service says of showtimes. */
interface Catalogue {

    /**
     * The showtime as the public sees it now.
     *
     * @return absent when there is none, or none that is published
     * @throws io.foyer.common.problem.Problem {@code UNAVAILABLE} when it cannot be asked
     */
    Optional<Entry> find(UUID showtimeId);

    /**
     * One showtime of the catalogue.
     *
     * @param showtime with revision 0: revisions are given where it is stored
     * @param plan which tier has which places when; the layout of the showtime has none yet
     * @param version grows with every change of the showtime
     */
    record Entry(
            ShowtimeOnSale showtime,
            List<PriceTierOnSale> priceTiers,
            PricePlan plan,
            long version) {}
}
