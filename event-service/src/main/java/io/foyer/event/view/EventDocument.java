package io.foyer.event.view;

import io.foyer.common.money.Money;
import io.foyer.event.listing.Availability;
import io.foyer.event.pricing.PriceTier;
import io.foyer.event.programme.CancellationPolicy;
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
 * @param startsAt when its first showtime starts; absent when it has none
 * @param endsAt when its last showtime ends, or starts if nobody said when it ends
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
        CancellationPolicy cancellationPolicy,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        VenueOfEvent venue,
        List<PerformerOfEvent> performers,
        List<ShowtimeOfEvent> showtimes,
        @Nullable List<TicketOfEvent> tickets,
        long version) {

    static EventDocument of(
            EventCore event,
            VenueOfEvent venue,
            List<PerformerOfEvent> performers,
            List<ShowtimeOfEvent> showtimes) {
        return new EventDocument(
                event.id(),
                event.name(),
                event.description(),
                event.category(),
                event.status(),
                event.organizerId(),
                event.imageUrl(),
                event.cancellationPolicy(),
                EventSpan.start(showtimes),
                EventSpan.end(showtimes),
                venue,
                performers,
                showtimes,
                null,
                event.version());
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
                cancellationPolicy,
                startsAt,
                endsAt,
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
            VenueDocument.Location location,
            String timeZone,
            int capacity) {

        static VenueOfEvent of(VenueDocument venue) {
            return new VenueOfEvent(
                    venue.id(),
                    venue.name(),
                    venue.address(),
                    venue.city(),
                    venue.state(),
                    venue.country(),
                    venue.location(),
                    venue.timeZone(),
                    venue.capacity());
        }
    }

    /** Who performs, in the order of the bill. */
    record PerformerOfEvent(
            UUID id, String name, String type, @Nullable String imageUrl, boolean headliner) {

        static PerformerOfEvent of(PerformerDocument performer, boolean headliner) {
            return new PerformerOfEvent(
                    performer.id(),
                    performer.name(),
                    performer.type(),
                    performer.imageUrl(),
                    headliner);
        }
    }

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

        /** The same with present counters, and what they mean for the buyer now. */
        ShowtimeOfEvent with(Counters present, Instant now) {
            return new ShowtimeOfEvent(
                    id,
                    number,
                    startsAt,
                    endsAt,
                    doorsOpenAt,
                    onSaleFrom,
                    onSaleUntil,
                    status,
                    Availability.of(
                            status, !prices.isEmpty(), onSaleFrom, onSaleUntil, present, now),
                    seatsPerBuyer,
                    layoutVersion,
                    waitingRoom,
                    present,
                    prices);
        }

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
