package io.foyer.event.view;

import io.foyer.common.money.Money;
import io.foyer.event.listing.Availability;
import io.foyer.event.pricing.PriceTier;
import io.foyer.event.programme.EventCategory;
import io.foyer.event.programme.EventStatus;
import io.foyer.event.sales.Counters;
import io.foyer.event.showtime.ShowtimeStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that belongs to it, as the API shows it.
 *
 * @param tickets the seats of its coming showtimes; absent unless asked for
 */
record EventDocument(
        UUID id,
        String name,
        String description,
        EventCategory category,
        EventStatus status,
        UUID organizerId,
        @Nullable String imageUrl,
        VenueOfEvent venue,
        List<PerformerOfEvent> performers,
        List<ShowtimeOfEvent> showtimes,
        @Nullable List<TicketOfEvent> tickets,
        long version) {

    EventDocument with(List<PerformerOfEvent> bill, List<ShowtimeOfEvent> dates) {
        return new EventDocument(
                id,
                name,
                description,
                category,
                status,
                organizerId,
                imageUrl,
                venue,
                bill,
                dates,
                tickets,
                version);
    }

    EventDocument with(List<TicketOfEvent> seats) {
        return new EventDocument(
                id,
                name,
                description,
                category,
                status,
                organizerId,
                imageUrl,
                venue,
                performers,
                showtimes,
                seats,
                version);
    }

    /** Where it is. */
    record VenueOfEvent(
            UUID id,
            String name,
            String address,
            String city,
            @Nullable String state,
            String country,
            Location location,
            String timeZone,
            int capacity) {}

    /** A point on earth. */
    record Location(double lat, double lon) {}

    /** Who performs, in the order of the bill. */
    record PerformerOfEvent(
            UUID id, String name, String type, @Nullable String imageUrl, boolean headliner) {}

    /** One of its showtimes, with counters and prices. */
    record ShowtimeOfEvent(
            UUID id,
            long number,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant doorsOpenAt,
            Instant onSaleFrom,
            Instant onSaleUntil,
            ShowtimeStatus status,
            Availability availability,
            int seatsPerBuyer,
            String layoutVersion,
            ShowtimeDocument.Switch waitingRoom,
            Counters counters,
            List<PriceOfShowtime> prices) {

        static ShowtimeOfEvent of(ShowtimeRow row, List<PriceTier> tiers, Instant now) {
            return new ShowtimeOfEvent(
                    row.id(),
                    row.number(),
                    row.startsAt(),
                    row.endsAt(),
                    row.doorsOpenAt(),
                    row.onSaleFrom(),
                    row.onSaleUntil(),
                    row.status(),
                    Availability.of(
                            row.status(),
                            !tiers.isEmpty(),
                            row.onSaleFrom(),
                            row.onSaleUntil(),
                            row.counters(),
                            now),
                    row.seatsPerBuyer(),
                    row.layoutVersion(),
                    new ShowtimeDocument.Switch(row.waitingRoom()),
                    row.counters(),
                    tiers.stream().map(PriceOfShowtime::of).toList());
        }
    }

    /** What a ticket of some sections costs. */
    record PriceOfShowtime(
            UUID id,
            String name,
            List<UUID> sectionIds,
            Money price,
            Money serviceFee,
            String taxPercent,
            Money total) {

        static PriceOfShowtime of(PriceTier tier) {
            return new PriceOfShowtime(
                    tier.id(),
                    tier.name(),
                    tier.sectionIds(),
                    tier.current(),
                    tier.serviceFee(),
                    tier.taxPercent().toPlainString(),
                    tier.total());
        }
    }
}
