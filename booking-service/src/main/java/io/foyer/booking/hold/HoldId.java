package io.foyer.booking.hold;

import java.util.UUID;

/** Names one hold; the id of the booking it is for. */
public record HoldId(UUID value) {}
