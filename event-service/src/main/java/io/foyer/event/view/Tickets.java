package io.foyer.event.view;

import io.foyer.event.pricing.CurrentPrices;
import io.foyer.event.pricing.PriceTier;
import io.foyer.event.pricing.Pricing;
import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMap.MappedSection;
import io.foyer.event.seatmap.SeatMapPublisher;
import io.foyer.event.showtime.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lists every seat of an event's coming showtimes; sixty billion of them have no row of their own.
 */
@Component
class Tickets {

    private final ShowtimeReader showtimes;
    private final SeatMapPublisher maps;
    private final Pricing pricing;
    private final ViewProperties limits;

    Tickets(
            ShowtimeReader showtimes,
            SeatMapPublisher maps,
            Pricing pricing,
            ViewProperties limits) {
        this.showtimes = showtimes;
        this.maps = maps;
        this.pricing = pricing;
        this.limits = limits;
    }

    /** The seats; absent when there are more than the limit. */
    Optional<List<TicketOfEvent>> of(UUID eventId) {
        var rows =
                showtimes.ofEvent(eventId).stream().filter(row -> !row.status().isOver()).toList();
        var prices = pricing.now(rows.stream().map(ShowtimeRow::id).toList());
        var byVersion = new HashMap<Integer, SeatMap>();
        var tickets = new ArrayList<TicketOfEvent>();
        for (var row : rows) {
            var map =
                    byVersion.computeIfAbsent(
                            row.seatMapVersion(),
                            version -> maps.find(row.venue().id(), version).orElseThrow());
            if (tickets.size() + map.seatCount() > limits.maxTickets()) {
                return Optional.empty();
            }
            for (var section : map.sections()) {
                add(tickets, row, section, prices.getOrDefault(row.id(), CurrentPrices.none()));
            }
        }
        return Optional.of(tickets);
    }

    private static void add(
            List<TicketOfEvent> tickets,
            ShowtimeRow showtime,
            MappedSection mapped,
            CurrentPrices prices) {
        var section = mapped.section();
        var ordinal = mapped.firstOrdinal();
        for (var row : mapped.rows()) {
            for (var seat : row.seats()) {
                tickets.add(
                        new TicketOfEvent(
                                new SeatId(showtime.number(), ordinal).uuid(),
                                showtime.id(),
                                section.name(),
                                row.label(),
                                seat.number(),
                                seat.heldBack()
                                        ? null
                                        : prices.tierOf(section.id(), ordinal)
                                                .map(PriceTier::total)
                                                .orElse(null)));
                ordinal++;
            }
        }
    }
}
