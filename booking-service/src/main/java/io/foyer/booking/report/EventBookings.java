package io.foyer.booking.report;

import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.Refunds;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was bought of an event, the newest first, with its seats and what went back. */
@Component
public class EventBookings {

    private final SoldRows rows;
    private final Refunds refunds;

    EventBookings(SoldRows rows, Refunds refunds) {
        this.rows = rows;
        this.refunds = refunds;
    }

    /** How many the whole list has. */
    @Transactional(readOnly = true)
    public long count(BookingsQuery query) {
        return rows.count(query);
    }

    /** At most as many as are asked for. */
    @Transactional(readOnly = true)
    public List<SoldBooking> of(BookingsQuery query) {
        var found = rows.bookings(query);
        var ids = found.stream().map(SoldRows.Head::id).toList();
        var lines = rows.lines(ids);
        var returned =
                refunds.ofBookings(ids).stream().collect(Collectors.groupingBy(Refund::bookingId));
        return found.stream()
                .map(
                        head ->
                                head.with(
                                        lines.getOrDefault(head.id(), List.of()),
                                        returned.getOrDefault(head.id(), List.of())))
                .toList();
    }
}
