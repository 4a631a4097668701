package io.foyer.booking.payment;

import java.util.List;

/** How asking the provider for a list ended. */
public sealed interface ListReply<T> {

    /** All of it. */
    record Listed<T>(List<T> items) implements ListReply<T> {

        public Listed {
            items = List.copyOf(items);
        }
    }

    /** The provider did not answer, or not to the end: nothing follows from what is missing. */
    record Unknown<T>(String reason) implements ListReply<T>, NotAnswered {}
}
