package io.foyer.booking.checkout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.foyer.booking.hold.HoldId;
import io.foyer.booking.hold.SeatHolds;
import io.foyer.booking.ticket.TicketOrder;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Shows on the live map what Postgres decided, after the commit and without making anybody wait. It
 * may fail: the holds compare the map with the claims from time to time and mend it.
 */
@Component
class LiveMap {

    private static final Logger log = LoggerFactory.getLogger(LiveMap.class);

    private final SeatHolds holds;
    private final TaskExecutor executor;

    LiveMap(SeatHolds holds, TaskExecutor applicationTaskExecutor) {
        this.holds = holds;
        this.executor = applicationTaskExecutor;
    }

    /** The seats are being paid for. */
    void keep(UUID showtimeId, UUID bookingId, List<Integer> ordinals) {
        afterCommit(holds::keep, showtimeId, bookingId, ordinals);
    }

    void sell(List<TicketOrder> bought) {
        bought.stream()
                .collect(
                        groupingBy(
                                TicketOrder::showtimeId,
                                toMap(
                                        each -> new HoldId(each.bookingId()),
                                        each -> List.copyOf(each.ordinals()))))
                .forEach(
                        (showtimeId, seats) ->
                                afterCommit(showtimeId, () -> holds.sell(showtimeId, seats)));
    }

    /** A claim on the seats was given up. */
    void free(Booking booking) {
        free(booking.showtimeId(), booking.id(), booking.ordinals());
    }

    /** Seats that were sold are anybody's again. */
    void free(UUID showtimeId, UUID bookingId, List<Integer> ordinals) {
        afterCommit(holds::free, showtimeId, bookingId, ordinals);
    }

    /** A hold was made longer whose booking had ended. */
    void release(Booking booking) {
        var holdId = new HoldId(booking.id());
        afterCommit(booking.showtimeId(), () -> holds.release(booking.showtimeId(), holdId));
    }

    /** Holds ended that had claimed nothing, and what they had in Postgres with them. */
    void letGo(UUID showtimeId, List<UUID> bookingIds) {
        var holdIds = bookingIds.stream().map(HoldId::new).toList();
        afterCommit(showtimeId, () -> holds.letGo(showtimeId, holdIds));
    }

    private void afterCommit(Change change, UUID showtimeId, UUID bookingId, List<Integer> seats) {
        var holdId = new HoldId(bookingId);
        var ordinals = List.copyOf(seats);
        afterCommit(showtimeId, () -> change.apply(showtimeId, holdId, ordinals));
    }

    private void afterCommit(UUID showtimeId, Runnable change) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        executor.execute(() -> apply(showtimeId, change));
                    }
                });
    }

    private static void apply(UUID showtimeId, Runnable change) {
        try {
            change.run();
        } catch (RuntimeException failure) {
            log.warn("The map of {} does not show a change yet", showtimeId, failure);
        }
    }

    @FunctionalInterface
    private interface Change {
        void apply(UUID showtimeId, HoldId holdId, List<Integer> ordinals);
    }
}
