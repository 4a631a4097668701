package io.foyer.booking.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param key what to call it by when it is to be tried once more
 * @param paymentId absent when it is about no payment of ours
 * @param detail for people; names no card and no person
 */
public record AttentionItem(
        String key,
        AttentionKind kind,
        @Nullable UUID paymentId,
        @Nullable UUID bookingId,
        String detail,
        Instant since) {}
