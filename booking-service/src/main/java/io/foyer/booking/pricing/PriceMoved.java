package io.foyer.booking.pricing;

import java.time.Instant;
import java.util.UUID;

/**
 * Tells event-service what demand made of a price. Of a tier's messages the one with the greatest
 * id counts.
 *
 * @param base what the price was moved from in the first place, in minor units, as the next two
 *     are; if the organizer asks for another base by now, this is old news
 * @param total price, fee and tax of one ticket
 * @param currency ISO 4217
 */
record PriceMoved(
        UUID showtimeId,
        UUID priceTierId,
        long base,
        long price,
        long total,
        String currency,
        Instant movedAt) {}
