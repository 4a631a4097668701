package io.foyer.booking.checkout;

import io.foyer.booking.inventory.CancellationPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.DirectFieldAccessor;

/** Bookings as Hibernate would load them. */
final class BookingRow {

    /** The database's time. */
    static final Instant NOW = Instant.parse("2031-05-01T19:00:00Z");

    private BookingRow() {}

    static Booking inState(BookingStatus status) {
        return of(UUID.randomUUID(), status, List.of());
    }

    /** A held booking of these seats. */
    static Booking held(UUID id, List<Integer> ordinals) {
        return of(id, BookingStatus.HELD, ordinals);
    }

    static Booking held(UUID id, UUID showtimeId, List<Integer> ordinals) {
        var booking = held(id, ordinals);
        new DirectFieldAccessor(booking).setPropertyValue("showtimeId", showtimeId);
        return booking;
    }

    static void readAt(Booking booking, Instant time) {
        new DirectFieldAccessor(booking).setPropertyValue("readAt", time);
    }

    private static Booking of(UUID id, BookingStatus status, List<Integer> ordinals) {
        var booking = new Booking();
        var fields = new DirectFieldAccessor(booking);
        fields.setPropertyValue("id", id);
        fields.setPropertyValue("showtimeId", UUID.randomUUID());
        fields.setPropertyValue(
                "showtime",
                new BookedShowtime(
                        UUID.randomUUID(),
                        "Midsummer Night",
                        UUID.randomUUID(),
                        "Globe",
                        "London",
                        NOW));
        fields.setPropertyValue("cancellationPolicy", CancellationPolicy.USUAL);
        fields.setPropertyValue("status", status);
        fields.setPropertyValue("currency", "EUR");
        fields.setPropertyValue("createdAt", NOW);
        fields.setPropertyValue("expiresAt", NOW.plus(Duration.ofMinutes(10)));
        fields.setPropertyValue("readAt", NOW);
        fields.setPropertyValue("lines", ordinals.stream().map(BookingRow::line).toList());
        return booking;
    }

    private static BookingLine line(int ordinal) {
        return new BookingLine(
                ordinal,
                "Stalls",
                "A",
                String.valueOf(ordinal),
                UUID.randomUUID(),
                1,
                0,
                0,
                1,
                null,
                null,
                null);
    }
}
