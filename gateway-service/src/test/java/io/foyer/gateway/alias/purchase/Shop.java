package io.foyer.gateway.alias.purchase;

import io.foyer.gateway.testing.FakeService;
import io.foyer.gateway.testing.FakeService.Received;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** One showtime and one booking of it, as event- and booking-service would tell of them. */
final class Shop {

    private static final AtomicLong NUMBERS = new AtomicLong(7);

    final UUID showtimeId = UUID.randomUUID();
    final UUID eventId = UUID.randomUUID();
    final UUID venueId = UUID.randomUUID();
    final UUID bookingId = UUID.randomUUID();
    final FakeService event = Upstreams.of(Name.EVENT);
    final FakeService booking = Upstreams.of(Name.BOOKING);
    private final long number = NUMBERS.incrementAndGet();

    Shop() {
        event.play(
                lookUp(),
                200,
                "{\"id\":\"%s\",\"eventId\":\"%s\",\"venueId\":\"%s\",\"more\":1}"
                        .formatted(showtimeId, eventId, venueId));
        booking.play("POST /api/v1/bookings", 201, document("HELD"));
        booking.play("GET " + path(), 200, document("HELD"));
        booking.play("POST " + path() + "/payment", 200, "{\"paymentId\":\"first\"}");
        booking.play(
                "POST " + path() + "/confirm",
                200,
                document("CONFIRMED").replace("]}", "],\"tickets\":[{\"code\":\"c\"}]}"));
        booking.play(
                "GET /api/v1/users/me/bookings?size=100",
                200,
                "{\"items\":[%s]}".formatted(document("HELD")));
    }

    /** A ticket of the showtime. */
    UUID ticket(int ordinal) {
        return new UUID(number << 16 | 0x8000, 1L << 63 | ordinal);
    }

    String lookUp() {
        return "GET /internal/showtimes/by-number/" + number;
    }

    String path() {
        return "/api/v1/bookings/" + bookingId;
    }

    List<String> bookingCalls() {
        return booking.received().stream().map(call -> call.method() + " " + call.uri()).toList();
    }

    static String body(Received call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }

    private String document(String status) {
        return """
        {"id":"%s","status":"%s","event":{"id":"%s"},"lines":[{"seatId":"%s"}]}\
        """
                .formatted(bookingId, status, eventId, ticket(0));
    }
}
