package io.foyer.booking.pricing;

import io.foyer.common.money.Money;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A tier as it stands here before event-service's word about it is taken over.
 *
 * @param price its price, and its fee and tax
 * @param moves whether the price follows demand
 * @param changedAt when the price last changed; absent when it never did
 * @param lastStep by how much demand moved it then; 0 when an edit changed it
 */
record KnownTier(
        Money base,
        SeatPrice price,
        boolean moves,
        @Nullable OffsetDateTime changedAt,
        long lastStep) {}
