package io.foyer.booking.aftersale;

import io.foyer.common.money.Money;
import java.util.List;

/**
 * How far the bookings of an event that was called off are undone.
 *
 * @param bookings that were bought when it was called off, or came in since
 * @param cancelled how many of them are cancelled
 * @param refunded of those, how many buyers have their money
 * @param failed and of how many it came back; a person looks after them
 * @param amounts what goes back in all, by currency
 */
public record RefundProgress(
        State state, int bookings, int cancelled, int refunded, int failed, List<Money> amounts) {

    public RefundProgress {
        amounts = List.copyOf(amounts);
    }

    /** Where it stands. */
    public enum State {
        /** Nothing was called off. */
        NONE,
        /** Something is still to be cancelled, or money is under way. */
        RUNNING,
        DONE
    }
}
