package io.foyer.booking.checkout.idempotency;

/**
 * A request under a key, to be kept together with what it makes.
 *
 * @param hash of all that the answer depends on
 */
public record KeyedRequest(IdempotencyKey key, String hash) {}
