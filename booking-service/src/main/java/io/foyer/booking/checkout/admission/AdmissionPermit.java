package io.foyer.booking.checkout.admission;

import java.time.Instant;
import java.util.UUID;

/** That a buyer may book a showtime for a while; known by the id of the token that says so. */
record AdmissionPermit(String tokenId, UUID showtimeId, UUID accountId, Instant expiresAt) {}
