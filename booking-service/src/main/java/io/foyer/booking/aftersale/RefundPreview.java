package io.foyer.booking.aftersale;

import io.foyer.common.money.Money;
import java.util.List;

/**
 * What calling an event, or one showtime, off would mean now.
 *
 * @param bookings that would be cancelled
 * @param tickets that they have
 * @param amounts what would go back, by currency
 */
public record RefundPreview(int bookings, int tickets, List<Money> amounts) {

    public RefundPreview {
        amounts = List.copyOf(amounts);
    }
}
