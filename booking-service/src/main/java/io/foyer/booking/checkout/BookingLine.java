package io.foyer.booking.checkout;

import io.foyer.booking.inventory.SeatId;
import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import io.foyer.booking.inventory.StandingSection;
import io.foyer.booking.pricing.SeatPrice;
import io.foyer.common.money.Money;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One seat or standing place of a booking and its price, as they were when it was held; amounts in
 * minor units.
 *
 * @param rowLabel absent when one stands there
 * @param seatLabel absent when one stands there
 * @param cancelledAt when its ticket was cancelled after the sale, else absent
 * @param kept what the house kept of the price then
 * @param refundId what the rest went back with; absent when nothing did
 */
@Embeddable
record BookingLine(
        int ordinal,
        String section,
        @Nullable String rowLabel,
        @Nullable String seatLabel,
        UUID priceTierId,
        long price,
        long serviceFee,
        long tax,
        long total,
        @Nullable Instant cancelledAt,
        @Nullable Long kept,
        @Nullable UUID refundId) {

    static BookingLine of(LayoutSeat seat, SeatPrice price) {
        return of(seat.ordinal(), seat.section(), seat.row(), seat.number(), price);
    }

    static BookingLine of(StandingSection section, int ordinal, SeatPrice price) {
        return of(ordinal, section.name(), null, null, price);
    }

    private static BookingLine of(
            int ordinal,
            String section,
            @Nullable String row,
            @Nullable String seat,
            SeatPrice price) {
        return new BookingLine(
                ordinal,
                section,
                row,
                seat,
                price.priceTierId(),
                price.price().amount(),
                price.serviceFee().amount(),
                price.tax().amount(),
                price.total().amount(),
                null,
                null,
                null);
    }

    BookingDetails.Line details(long showtimeNumber, String currency) {
        return new BookingDetails.Line(
                seatLabel == null ? null : new SeatId(showtimeNumber, ordinal).uuid(),
                section,
                rowLabel,
                seatLabel,
                new Money(price, currency),
                new Money(serviceFee, currency),
                new Money(tax, currency),
                new Money(total, currency),
                cancelledAt == null ? null : Boolean.TRUE);
    }

    /** What was kept of cancelled lines, added up by refund. */
    static Map<UUID, Money> keptByRefund(List<BookingLine> lines, String currency) {
        return lines.stream()
                .filter(line -> line.refundId != null)
                .collect(
                        Collectors.toMap(
                                line -> Objects.requireNonNull(line.refundId),
                                line -> new Money(line.kept == null ? 0 : line.kept, currency),
                                Money::plus));
    }
}
