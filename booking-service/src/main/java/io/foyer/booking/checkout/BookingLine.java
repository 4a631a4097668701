package io.foyer.booking.checkout;

import io.foyer.booking.inventory.SeatId;
import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import io.foyer.booking.pricing.SeatPrice;
import io.foyer.common.money.Money;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One seat of a booking and its price, as they were when it was held; amounts in minor units. */
@Embeddable
record BookingLine(
        int ordinal,
        String section,
        String rowLabel,
        String seatLabel,
        UUID priceTierId,
        long price,
        long serviceFee,
        long tax,
        long total) {

    static BookingLine of(LayoutSeat seat, SeatPrice price) {
        return new BookingLine(
                seat.ordinal(),
                seat.section(),
                seat.row(),
                seat.number(),
                price.priceTierId(),
                price.price().amount(),
                price.serviceFee().amount(),
                price.tax().amount(),
                price.total().amount());
    }

    BookingDetails.Line details(long showtimeNumber, String currency) {
        return new BookingDetails.Line(
                new SeatId(showtimeNumber, ordinal).uuid(),
                section,
                rowLabel,
                seatLabel,
                new Money(price, currency),
                new Money(serviceFee, currency),
                new Money(tax, currency),
                new Money(total, currency));
    }
}
