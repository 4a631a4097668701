package io.foyer.booking.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever asks for what is past finds it as ever, and whoever has to change it can. */
class PastBookingsTests extends PastScene {

    @Autowired private ClaimedSeats claims;

    @Test
    void whatABuyerReadsIsTheSameBeforeAndAfter() {
        happened();
        var ticket = house.tickets(buyer, booking).getFirst();
        var paths =
                List.of(
                        "/api/v1/bookings/" + booking,
                        "/api/v1/bookings/" + booking + "/tickets",
                        "/api/v1/bookings/" + booking + "/cancellation",
                        "/api/v1/bookings/" + booking + "/tickets.pdf",
                        "/api/v1/bookings/" + booking + "/calendar.ics",
                        "/api/v1/tickets/" + ticket + "/qr.png",
                        "/api/v1/users/me/bookings?when=past",
                        "/api/v1/users/me/tickets?when=past",
                        "/api/v1/users/me/payments");
        var before = paths.stream().map(this::read).toList();
        assertThat(before.getFirst()).startsWith("200").contains(booking.toString());
        assertThat(before.get(6)).startsWith("200").contains(booking.toString());

        archive();

        assertThat(paths.stream().map(this::read).toList()).isEqualTo(before);
        var stranger = house.shop.buyer();
        assertThat(stranger.get(paths.getFirst())).hasStatus(404);
        assertThat(claims.of(showtime.id())).hasSize(2);
    }

    @Test
    void whatAnOrganizerReadsIsTheSameBeforeAndAfter() {
        happened();
        var paths =
                List.of(
                        "/api/v1/events/" + showtime.eventId() + "/bookings",
                        "/api/v1/events/" + showtime.eventId() + "/refunds/preview",
                        "/api/v1/showtimes/" + showtime.id() + "/check-ins/manifest");
        var before = paths.stream().map(this::organizerReads).toList();
        assertThat(before.getFirst()).startsWith("200").contains(booking.toString());

        archive();

        assertThat(paths.stream().map(this::organizerReads).toList()).isEqualTo(before);
    }

    @Test
    void whatCannotBeDoneAnyMoreSaysWhy() {
        archivedLongAgo();
        assertThat(buyer.giveBack(booking)).hasStatus(409);
        assertThat(buyer.startPayment(booking)).hasStatus(409);
        assertThat(buyer.extend(booking)).hasStatus(409);
        assertThat(buyer.confirm(booking)).hasStatusOk();
        assertThat(house.cancel(buyer, booking)).hasStatus(409);
        var stranger = house.shop.buyer();
        assertThat(stranger.giveBack(booking)).hasStatus(404);
        assertThat(stranger.startPayment(booking)).hasStatus(404);
        assertThat(stranger.extend(booking)).hasStatus(404);
    }

    @Test
    void anOrganizerGivesMoneyBackAfterTheShow() {
        archivedLongAgo();

        var answer =
                house.organizer(
                        HttpMethod.POST,
                        "/api/v1/bookings/" + booking + "/refunds",
                        Map.of("amount", Shop.TOTAL_PER_SEAT, "reason", "ORGANIZER"),
                        showtime);

        assertThat(answer).hasStatus2xxSuccessful();
        look();
        house.until(
                () ->
                        buyer.booking(booking)
                                .at("/refunds/0/status")
                                .asString()
                                .equals("SUCCEEDED"));
        archive();
        assertThat(buyer.booking(booking).at("/refunds/0/status").asString())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void aTicketThatIsScannedFarTooLateLetsInOnce() {
        archivedLongAgo();
        var code = buyer.tickets(booking).get(0).path("code").asString();
        var path = "/api/v1/showtimes/" + showtime.id() + "/check-ins";

        assertThat(house.organizer(HttpMethod.POST, path, Map.of("code", code), showtime))
                .hasStatusOk();
        archive();
        assertThat(house.organizer(HttpMethod.POST, path, Map.of("code", code), showtime))
                .hasStatus(409);
    }

    private String read(String path) {
        return told(buyer.get(path));
    }

    private String organizerReads(String path) {
        return told(house.organizer(HttpMethod.GET, path, null, showtime));
    }

    /** Without the moment when it was asked for. */
    private static String told(MvcTestResult answer) {
        var response = answer.getResponse();
        var body = new String(response.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
        return response.getStatus()
                + " "
                + body.replaceAll("\"at\":\"[^\"]*\"", "").replaceAll("DTSTAMP:\\w+", "");
    }
}
