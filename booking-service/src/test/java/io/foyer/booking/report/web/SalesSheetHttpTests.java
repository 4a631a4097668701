package io.foyer.booking.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.report.ReportProperties;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.SoldBookings;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** The export as a client sees it on the wire, whole and broken off. */
@CheckoutTest
class SalesSheetHttpTests {

    private static final Instant BOUGHT = Instant.parse("2026-03-02T10:15:40Z");
    private static final Instant EVENING = Instant.parse("2030-06-01T19:00:00Z");
    private static final int BOOKINGS = 3_000;

    @Autowired private JdbcClient jdbc;
    @Autowired private Rows rows;
    @Autowired private TestIdentity identity;
    @Autowired private ExportPlaces places;
    @Autowired private ReportProperties limits;
    @LocalServerPort private int port;

    @SuppressWarnings("NullAway.Init")
    private OrganizersDesk desk;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID event = UUID.randomUUID();
    private final UUID organizer = UUID.randomUUID();
    private UUID showtime = UUID.randomUUID();

    @Autowired
    void sitDown(MockMvcTester http, TestIdentity identity, JsonMapper json) {
        desk = new OrganizersDesk(http, identity, json);
    }

    @BeforeEach
    void someTicketsAreSold() {
        var sold = new SoldBookings(jdbc);
        showtime = sold.showtime(event, organizer, EVENING, "EUR");
        sold.sellMany(showtime, BOUGHT, BOOKINGS, 1);
    }

    @Test
    void aWholeFileSaysWhatItIsAndEndsProperly() throws IOException, InterruptedException {
        var answer = http.send(request(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type ->
                                assertThat(MediaType.parseMediaType(type))
                                        .isEqualTo(
                                                MediaType.parseMediaType(
                                                        "text/csv;charset=UTF-8;header=present")));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"sales-%s.csv\"".formatted(event));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body().lines()).hasSize(1 + BOOKINGS);
        assertThat(answer.body()).endsWith("\r\n");
    }

    @Test
    void aFileThatBreaksOffIsNoFile() {
        breakTheLastOf(BOOKINGS);

        assertThatThrownBy(() -> http.send(request(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatFailsBeforeTheFirstLineIsAProblem() throws IOException, InterruptedException {
        rows.change("UPDATE booking SET currency = '???' WHERE showtime_id = ?", showtime);

        var answer = http.send(request(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.body()).contains("internal-error").doesNotContain("showtimeId");
    }

    @Test
    void onlySoManyExportsGoOnAtOnce() throws IOException, InterruptedException {
        List<ExportPlaces.Place> taken = new ArrayList<>();
        IntStream.range(0, limits.exports()).forEach(_ -> taken.add(places.take()));
        HttpResponse<String> refused;
        try {
            refused = http.send(request(), BodyHandlers.ofString());
        } finally {
            taken.forEach(ExportPlaces.Place::close);
        }

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        assertThat(http.send(request(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTheOrganizerAndAdminsMayKnow() {
        desk.isOnlyFor(organizer, "/api/v1/events/" + event + "/sales.csv");
        desk.isOnlyFor(organizer, "/api/v1/events/" + event + "/sales.csv?showtimeId=" + showtime);
    }

    private void breakTheLastOf(int tickets) {
        rows.change(
                """
                UPDATE booking SET currency = '???'
                 WHERE id = (SELECT booking_id FROM ticket WHERE showtime_id = ?
                              ORDER BY id OFFSET ? LIMIT 1)
                """,
                showtime,
                tickets - 1);
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:%d/api/v1/events/%s/sales.csv"
                                        .formatted(port, event)))
                .header("Authorization", "Bearer " + identity.token(organizer, Role.ORGANIZER))
                .header("Accept", "text/csv")
                .build();
    }
}
