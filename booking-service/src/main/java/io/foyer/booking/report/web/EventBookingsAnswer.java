package io.foyer.booking.report.web;

import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.RefundStatus;
import io.foyer.booking.report.SoldBooking;
import io.foyer.booking.report.SoldStatus;
import io.foyer.common.money.Money;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Some bookings of an event, the newest first.
 *
 * @param page zero-based, counted from the cursor if there was one
 * @param total how many the whole list has
 * @param next address of those before; absent where there are none
 */
record EventBookingsAnswer(
        List<Item> items, int page, int size, long total, @Nullable String next) {

    EventBookingsAnswer {
        items = List.copyOf(items);
    }

    /**
     * @param found one more than the page has, if there are more
     */
    static EventBookingsAnswer of(
            List<SoldBooking> found, int page, int size, long total, HttpServletRequest request) {
        return new EventBookingsAnswer(
                found.stream().limit(size).map(Item::of).toList(),
                page,
                size,
                total,
                found.size() > size ? next(found.get(size - 1), request) : null);
    }

    private static String next(SoldBooking last, HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("page")
                .replaceQueryParam("cursor", last.place())
                .build(true)
                .toUriString();
    }

    /** One booking. */
    record Item(
            UUID id,
            SoldStatus status,
            UUID showtimeId,
            Instant startsAt,
            Instant boughtAt,
            Money total,
            List<SoldBooking.Line> lines,
            List<RefundItem> refunds) {

        static Item of(SoldBooking booking) {
            return new Item(
                    booking.id(),
                    booking.status(),
                    booking.showtimeId(),
                    booking.startsAt(),
                    booking.boughtAt(),
                    booking.total(),
                    booking.lines(),
                    booking.refunds().stream().map(RefundItem::of).toList());
        }
    }

    /** Money that goes back. */
    record RefundItem(
            UUID id,
            Money amount,
            RefundStatus status,
            RefundReason reason,
            @Nullable String note,
            Instant createdAt,
            @Nullable Instant completedAt) {

        static RefundItem of(Refund refund) {
            return new RefundItem(
                    refund.id(),
                    refund.amount(),
                    refund.status(),
                    refund.reason(),
                    refund.note(),
                    refund.createdAt(),
                    refund.completedAt());
        }
    }
}
