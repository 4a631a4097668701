package io.foyer.booking.payment.web;

import io.foyer.booking.payment.AttentionItem;
import java.util.List;

/** What waits, the newest first. */
record AttentionAnswer(List<AttentionItem> items) {

    AttentionAnswer {
        items = List.copyOf(items);
    }
}
