package io.foyer.queue.admission;

import java.time.Instant;
import java.util.UUID;

/** Message on {@code stream:admission}: this account may book this showtime until then. */
record BuyerAdmitted(UUID showtimeId, UUID accountId, UUID tokenId, Instant expiresAt) {}
