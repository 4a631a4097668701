package io.foyer.booking.aftersale;

import io.foyer.booking.payment.RefundReason;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of cancelled tickets: this service at once, in the same transaction; others after it. */
@Component
class UndoneNews {

    private final Outbox outbox;
    private final ApplicationEventPublisher listeners;

    UndoneNews(Outbox outbox, ApplicationEventPublisher listeners) {
        this.outbox = outbox;
        this.listeners = listeners;
    }

    void tell(Undone undone) {
        var what = undone.what();
        var booking = what.booking();
        outbox.append(
                Streams.BOOKING,
                new TicketsCancelled(
                        booking.id(),
                        booking.showtimeId(),
                        what.ticketIds(),
                        undone.refundId().orElse(null),
                        what.reason()));
        listeners.publishEvent(
                new BookingCancelled(
                        booking.id(),
                        booking.showtimeId(),
                        booking.accountId(),
                        what.ticketIds(),
                        undone.refundId(),
                        what.reason()));
    }

    /** As docs/architecture.md has it; {@code refundId} is absent when nothing goes back. */
    record TicketsCancelled(
            UUID bookingId,
            UUID showtimeId,
            List<UUID> ticketIds,
            @Nullable UUID refundId,
            RefundReason reason) {}
}
