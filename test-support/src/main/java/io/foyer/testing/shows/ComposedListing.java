package io.foyer.testing.shows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of event_db's {@code listing} says, but for how old it is (version, removed, changed).
 *
 * @param description of the event, in any language
 * @param imageUrl absent for one event in four
 * @param acts who performs, in the order of the bill; empty for plays, films and the like
 * @param price absent when nothing is priced yet
 * @param popularity seats sold
 */
public record ComposedListing(
        UUID showtimeId,
        UUID eventId,
        String eventName,
        String category,
        String description,
        @Nullable String imageUrl,
        List<Act> acts,
        House house,
        Instant startsAt,
        @Nullable Price price,
        Availability availability,
        long popularity) {

    /** Somebody on a bill; the same name is always the same id. */
    public record Act(UUID id, String name, boolean headliner) {}

    /**
     * A house.
     *
     * @param capacity people it takes
     */
    public record House(
            UUID id,
            String name,
            String city,
            String country,
            ZoneId timeZone,
            double lat,
            double lon,
            int capacity) {}

    /**
     * From the cheapest to the dearest ticket.
     *
     * @param from minor units
     * @param to minor units
     */
    public record Price(long from, long to, String currency) {}

    /** As the listing table spells it. */
    public enum Availability {
        AVAILABLE,
        FEW_LEFT,
        SOLD_OUT,
        NOT_ON_SALE
    }
}
