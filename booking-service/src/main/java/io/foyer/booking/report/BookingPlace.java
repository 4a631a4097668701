package io.foyer.booking.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place in the list of an event's bookings, the newest first: behind the booking that was bought
 * then. Clients carry it as they were given it.
 */
public record BookingPlace(Instant boughtAt, UUID bookingId) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})_([0-9a-f-]{36})");

    /** What it is in a link; nothing else is understood. */
    public static Optional<BookingPlace> parse(String text) {
        var form = FORM.matcher(text);
        try {
            return form.matches()
                    ? Optional.of(
                            new BookingPlace(
                                    Instant.EPOCH.plus(
                                            Long.parseLong(form.group(1)), ChronoUnit.MICROS),
                                    UUID.fromString(form.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, boughtAt) + "_" + bookingId;
    }

    OffsetDateTime time() {
        return boughtAt.atOffset(ZoneOffset.UTC);
    }
}
