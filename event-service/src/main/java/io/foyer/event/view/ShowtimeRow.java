package io.foyer.event.view;

import io.foyer.event.programme.CancellationPolicy;
import io.foyer.event.programme.EventStatus;
import io.foyer.event.sales.Counters;
import io.foyer.event.showtime.ShowtimeStatus;
import io.foyer.event.showtime.SingleSeats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A showtime with what belongs to it in other tables.
 *
 * @param isPublic whether everybody may see it
 * @param status its own within that of its event
 * @param pricesVersion 0 when nothing is priced
 * @param pricePeriod which period of those prices it is; they change by the clock, too
 * @param priceMoves how often demand has moved one of them
 */
record ShowtimeRow(
        UUID id,
        long number,
        UUID eventId,
        String eventName,
        UUID organizerId,
        boolean isPublic,
        String category,
        VenueSummary venue,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant doorsOpenAt,
        Instant onSaleFrom,
        Instant onSaleUntil,
        int holdSeconds,
        int seatsPerBuyer,
        SingleSeats singleSeats,
        ShowtimeStatus status,
        int seatMapVersion,
        long pricesVersion,
        int pricePeriod,
        int priceMoves,
        boolean waitingRoom,
        CancellationPolicy cancellationPolicy,
        Counters counters,
        long version) {

    /**
     * What names the layout for drawing: it changes with the seat map and with the prices. Periods
     * and moves only grow while a list stands, so their sum names one state of it.
     */
    String layoutVersion() {
        var version = seatMapVersion + "." + pricesVersion;
        var shifts = pricePeriod + priceMoves;
        return shifts == 0 ? version : version + "." + shifts;
    }

    static ShowtimeStatus status(String own, String event) {
        return ShowtimeStatus.valueOf(own).within(EventStatus.valueOf(event));
    }
}
