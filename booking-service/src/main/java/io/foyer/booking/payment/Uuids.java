package io.foyer.booking.payment;

import java.util.Optional;
import java.util.UUID;

/** Ids in text from outside. */
final class Uuids {

    private Uuids() {}

    /** Empty unless it is one. */
    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
