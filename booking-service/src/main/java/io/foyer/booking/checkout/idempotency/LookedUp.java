package io.foyer.booking.checkout.idempotency;

/**
 * A request under a key that nobody has used yet.
 *
 * @param seatsClaimed how many seats of the showtime its account has bought or is paying for, as
 *     the look for the key found
 */
public record LookedUp(KeyedRequest request, int seatsClaimed) {}
