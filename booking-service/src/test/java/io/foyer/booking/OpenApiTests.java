package io.foyer.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.BookingServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@BookingServiceTest
class OpenApiTests {

    @Autowired private MockMvcTester http;

    @Test
    void theApiIsDescribed() {
        assertThat(http.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys(
                        "/internal/showtimes/{id}/map",
                        "/api/v1/bookings",
                        "/api/v1/bookings/{id}",
                        "/api/v1/bookings/{id}/payment",
                        "/api/v1/bookings/{id}/confirm",
                        "/api/v1/bookings/{id}/tickets",
                        "/api/v1/bookings/{id}/tickets/mails",
                        "/api/v1/bookings/{id}/cancellation",
                        "/api/v1/bookings/{id}/refunds",
                        "/api/v1/events/{eventId}/refunds",
                        "/api/v1/events/{eventId}/refunds/preview",
                        "/api/v1/showtimes/{showtimeId}/refunds/preview",
                        "/api/v1/bookings/{id}/tickets.pdf",
                        "/api/v1/bookings/{id}/calendar.ics",
                        "/api/v1/tickets/{id}/qr.png",
                        "/api/v1/tickets/{id}/transfers",
                        "/api/v1/users/me/tickets",
                        "/api/v1/users/me/ticket-transfers",
                        "/api/v1/users/me/ticket-transfers/{transferId}/acceptance",
                        "/api/v1/showtimes/{showtimeId}/check-ins",
                        "/api/v1/showtimes/{showtimeId}/check-ins/batch",
                        "/api/v1/showtimes/{showtimeId}/check-ins/manifest",
                        "/api/v1/users/me/bookings",
                        "/api/v1/users/me/payments",
                        "/api/v1/webhooks/stripe");
    }

    @Test
    void everyKindOfWishIsDescribed() {
        assertThat(http.get().uri("/v3/api-docs"))
                .bodyJson()
                .extractingPath("$.components.schemas")
                .satisfies(
                        schemas ->
                                assertThat(schemas.toString())
                                        .contains("bestAvailable", "generalAdmission", "priceMax")
                                        .contains("true means one."));
    }

    @Test
    void whatIsNotNamedNeedsAToken() {
        assertThat(http.get().uri("/api/v1/anything-else")).hasStatus(401);
    }
}
