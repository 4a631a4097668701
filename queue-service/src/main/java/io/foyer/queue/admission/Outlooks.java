package io.foyer.queue.admission;

import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.sale.Sales;
import io.foyer.queue.sale.Seats;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;

/** Tells what people in line may expect. Blocks; to be read with the board, not with each poll. */
@Service
public class Outlooks {

    private final InflowTable inflows;
    private final Sales sales;
    private final AdmissionProperties limits;

    Outlooks(InflowTable inflows, Sales sales, AdmissionProperties limits) {
        this.inflows = inflows;
        this.sales = sales;
        this.limits = limits;
    }

    public Outlook of(WaitingRoom room) {
        var seats = sales.seats(room.showtimeId());
        var notice = notice(room, seats);
        var outflow = inflows.find(room.showtimeId()).outflow();
        return new Outlook(
                room.isOpen() && notice.isEmpty()
                        ? outflow.perSecond(limits.outflowWindow())
                        : OptionalDouble.empty(),
                outflow.error(),
                left(room, seats),
                notice);
    }

    private static Optional<Notice> notice(WaitingRoom room, Optional<Seats> seats) {
        if (room.settings().mode() == RoomMode.PAUSED) {
            return Optional.of(Notice.PAUSED);
        }
        return seats.filter(Seats::areSold).map(sold -> Notice.SOLD_OUT);
    }

    private Left left(WaitingRoom room, Optional<Seats> seats) {
        return new Left(seats.map(Seats::free).orElse(null), sales.openSections(room.showtimeId()));
    }
}
