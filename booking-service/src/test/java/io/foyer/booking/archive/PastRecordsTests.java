package io.foyer.booking.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What leaves the service as a whole has what is past in it: a person's data, an event's sales. */
class PastRecordsTests extends PastScene {

    @Autowired private TestIdentity identity;
    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aPersonsDataIsTheSameBeforeAndAfter() {
        happened();
        var before = personalData();
        assertThat(before.path("bookings").size()).isOne();
        assertThat(before.path("tickets").size()).isEqualTo(2);
        assertThat(before.path("payments").size()).isOne();

        archive();

        assertThat(personalData()).isEqualTo(before);
        assertThat(house.shop.buyer().get("/internal/personal-data"))
                .bodyText()
                .doesNotContain(booking.toString());
    }

    @Test
    void anEventsSalesSheetIsTheSameBeforeAndAfter() throws Exception {
        happened();
        var before = salesSheet();
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.body().lines()).hasSize(3);
        assertThat(before.body()).contains(booking.toString());

        archive();

        assertThat(salesSheet().body()).isEqualTo(before.body());
    }

    @Test
    void aSheetOfWhatIsPartlyPastHasAllOfIt() throws Exception {
        archivedLongAgo();
        var still = house.shop.buyer();
        house.rows.change(
                """
                UPDATE showtime_on_sale SET starts_at = now() + interval '1 d', on_sale_until = now() + interval '1 d'
                 WHERE id = ?
                """,
                showtime.id());
        var later = house.sell(still, showtime, 5);

        var sheet = salesSheet();

        assertThat(isPast()).isTrue();
        assertThat(sheet.body().lines()).hasSize(4);
        assertThat(sheet.body()).contains(booking.toString(), later.toString());
    }

    private JsonNode personalData() {
        var answer = buyer.get("/internal/personal-data");
        assertThat(answer).hasStatusOk();
        return buyer.body(answer);
    }

    private HttpResponse<String> salesSheet() throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/api/v1/events/%s/sales.csv"
                                                .formatted(port, showtime.eventId())))
                        .header(
                                "Authorization",
                                "Bearer " + identity.token(showtime.organizerId(), Role.ORGANIZER))
                        .header("Accept", "text/csv")
                        .build(),
                BodyHandlers.ofString());
    }
}
