package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.platform.RunningPlatform;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What an organizer is told of an event that sells. */
@ExtendWith(RunningPlatform.class)
class ReportingTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long EACH = 20_669;

    private final Api api;
    private Organizer promoter;
    private Show show;

    @SuppressWarnings("NullAway.Init") // set before each test
    ReportingTests(Api api) {
        this.api = api;
    }

    @BeforeEach
    void aShowIsOnSale() {
        promoter = new Organizer(api);
        show = promoter.putOnShow("A Night of Figures " + UUID.randomUUID(), 2, 10);
    }

    @Test
    void soldTicketsAndTheOneThatIsCancelledAreInTheReportTheListAndTheFile() {
        buy(0, 3);
        var fan = new Customer(api);
        var booking = fan.hold(show, show.seatIds().subList(10, 12)).expect(201);
        var bookingId = booking.path("id").asString();
        fan.pay(bookingId);
        awaitTickets(5);

        var ticket = fan.tickets(bookingId).at("/items/0/id").asString();
        api.call(
                        "POST",
                        "bookings/" + bookingId + "/cancellation",
                        fan.token(),
                        Map.of("ticketIds", List.of(ticket)),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(200);
        await("the refund in the report")
                .atMost(SOON)
                .until(() -> sales().at("/totals/refunded").asLong() == EACH);

        var sales = sales();
        assertThat(sales.path("currency").asString()).isEqualTo("USD");
        assertThat(sales.at("/totals/tickets").asInt()).isEqualTo(5);
        assertThat(sales.at("/totals/cancelled").asInt()).isOne();
        assertThat(sales.at("/totals/gross").asLong()).isEqualTo(5 * EACH);
        assertThat(sales.at("/totals/net").asLong()).isEqualTo(4 * EACH);
        await("the house as it is now")
                .atMost(SOON)
                .until(() -> sales().at("/occupancy/0/sold").asInt() == 4);
        assertThat(sales().at("/occupancy/0/total").asInt()).isEqualTo(20);

        var bookings = get("bookings").path("items");
        assertThat(bookings.size()).isEqualTo(2);
        assertThat(bookings.get(0).path("id").asString()).isEqualTo(bookingId);
        assertThat(bookings.get(0).at("/refunds/0/amount/amount").asLong()).isEqualTo(EACH);
        assertThat(bookings.toString()).doesNotContain(fan.email()).doesNotContain(fan.id());

        var lines = file().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).startsWith("showtimeId,startsAt,bookingId,ticketId,");
        assertThat(lines.stream().filter(line -> line.contains(",CANCELLED,")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(bookingId, ticket, "206.69"));
    }

    @Test
    void anotherOrganizerFindsNothingAndAFanMayNotAsk() {
        var other = new Organizer(api).token();
        var fan = new Customer(api).token();

        for (var report : List.of("sales", "bookings", "sales.csv")) {
            var path = "events/" + show.eventId() + "/" + report;
            api.get(path, other).refused(404, "not-found");
            api.get(path, fan).refused(403, "forbidden");
            api.get(path, null).refused(401, "unauthenticated");
        }
        api.post("retention/runs", promoter.token(), Map.of("dryRun", true))
                .refused(403, "forbidden");
    }

    private void buy(int from, int to) {
        var fan = new Customer(api);
        var held = fan.hold(show, show.seatIds().subList(from, to)).expect(201);
        fan.pay(held.path("id").asString());
    }

    private void awaitTickets(int tickets) {
        await("the sales in the report")
                .atMost(SOON)
                .until(() -> sales().at("/totals/tickets").asInt() == tickets);
    }

    private JsonNode sales() {
        return get("sales?interval=hour");
    }

    private JsonNode get(String report) {
        return api.get("events/" + show.eventId() + "/" + report, promoter.token()).expect(200);
    }

    private String file() {
        var request =
                HttpRequest.newBuilder(api.uri("events/" + show.eventId() + "/sales.csv"))
                        .header("Authorization", "Bearer " + promoter.token())
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
