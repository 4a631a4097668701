package io.foyer.event.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CatalogueTest
class SeriesApiTests {

    private static final String TWO =
            "{\"dates\": [\"2098-03-01T20:00\", \"2098-07-01T20:00\"], \"lengthMinutes\": 120}";

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void datesAreThoseOfTheClockAtTheVenue() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var entered = organizer.post(path(show), TWO);
        assertThat(entered).hasStatus(201);
        var items = api.tree(entered).get("items");
        assertThat(items.at("/0/startsAt").asString()).isEqualTo("2098-03-02T01:00:00Z");
        assertThat(items.at("/0/endsAt").asString()).isEqualTo("2098-03-02T03:00:00Z");
        assertThat(items.at("/1/startsAt").asString()).isEqualTo("2098-07-02T00:00:00Z");
        assertThat(items.at("/1/onSaleUntil")).isEqualTo(items.at("/1/startsAt"));
        assertThat(showtimes(show)).isEqualTo(3);
        assertThat(listings(show)).isEqualTo(3);
        for (var item : items) {
            assertThat(told(Show.id(item))).isEqualTo("ShowtimeChanged");
        }
    }

    @Test
    void aYearOfEveningsTakesOneCall() {
        var show = Show.published(api.organizer(), clock.instant());
        var body =
                """
                {"from": "2098-01-01", "until": "2098-12-31", "times": ["20:00"],
                 "weekdays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
                              "SUNDAY"],
                 "except": ["2098-12-24"], "doorsMinutesBefore": 60, "holdSeconds": 300,
                 "seatsPerBuyer": 4, "onSaleUntilMinutesBefore": 15, "pricesOf": "%s"}
                """
                        .formatted(show.showtimeId());
        var organizer = show.organizer();
        var items = organizer.done(organizer.post(path(show), body)).get("items");
        assertThat(items.size()).isEqualTo(364);
        var last = api.tree(api.nobody().get("/showtimes/" + Show.id(items.get(363))));
        assertThat(last.get("holdSeconds").asInt()).isEqualTo(300);
        assertThat(last.at("/counters/total").asInt()).isEqualTo(56);
        var prices = api.tree(api.nobody().get("/showtimes/" + Show.id(items.get(0)) + "/prices"));
        assertThat(prices.at("/tiers/0/name").asString()).isEqualTo("Premium");
        assertThat(prices.at("/tiers/0/total/amount").asInt()).isEqualTo(20669);
        assertThat(prices.at("/tiers/0/id"))
                .isNotEqualTo(
                        api.tree(api.nobody().get("/showtimes/" + show.showtimeId() + "/prices"))
                                .at("/tiers/0/id"));
    }

    @Test
    void allAreEnteredOrNone() {
        var show = Show.published(api.organizer(), clock.instant());
        var body = "{\"dates\": [\"2027-03-01T20:00\", \"2027-03-14T02:30\"]}";
        var problem =
                api.refused(show.organizer().post(path(show), body), 400, "validation-failed");
        assertThat(problem.at("/errors/0/message").asString())
                .contains("2027-03-14T02:30 does not exist in America/New_York");
        assertThat(showtimes(show)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|dates",
                "{\"dates\": []}|dates",
                "{\"dates\": [\"2098-03-01T20:00Z\"]}|dates[0]",
                "{\"dates\": [\"2098-03-01T20:00:00+01:00\"]}|dates[0]",
                "{\"dates\": [\"2098-02-30T20:00\"]}|dates[0]",
                "{\"dates\": [\"2098-03-01T20:00\"], \"from\": \"2098-03-01\"}|dates",
                "{\"from\": \"2098-03-01\", \"until\": \"2098-03-08\", \"times\":"
                        + " [\"20:00\"]}|dates",
                "{\"from\": \"2098-03-09\", \"until\": \"2098-03-08\", \"weekdays\": [\"MONDAY\"],"
                        + " \"times\": [\"20:00\"]}|until",
                "{\"from\": \"2098-03-01\", \"until\": \"2098-03-08\", \"weekdays\": [\"MONDAY\"],"
                        + " \"times\": [\"20:00Z\"]}|times",
                "{\"dates\": [\"2098-03-01T20:00\"], \"holdSeconds\": 5}|holdSeconds",
                "{\"dates\": [\"2098-03-01T20:00\"], \"lengthMinutes\": 0}|lengthMinutes",
                "{\"dates\": [\"2098-03-01T20:00\"], \"pricesOf\":"
                        + " \"00000000-0000-0000-0000-000000000001\"}|pricesOf"
            })
    void whatIsWrongIsNamed(String body, String field) {
        var show = Show.draft(api.organizer(), clock.instant());
        var problem =
                api.refused(show.organizer().post(path(show), body), 400, "validation-failed");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void pricesOfAnothersShowtimeAreNotToBeHad() {
        var show = Show.draft(api.organizer(), clock.instant());
        var other = Show.published(api.organizer(), clock.instant());
        var elsewhere = Show.published(show.organizer(), clock.instant());
        for (var showtime : List.of(other.showtimeId(), elsewhere.showtimeId())) {
            var body = TWO.replace("}", ", \"pricesOf\": \"" + showtime + "\"}");
            var problem =
                    api.refused(show.organizer().post(path(show), body), 400, "validation-failed");
            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("pricesOf");
        }
    }

    @Test
    void anothersEventHasNoSeries() {
        var show = Show.published(api.organizer(), clock.instant());
        api.refused(api.organizer().post(path(show), TWO), 404, "not-found");
        api.refused(api.customer().post(path(show), TWO), 403, "forbidden");
    }

    @Test
    void theSameKeyGivesTheSameAnswerOnce() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var first = organizer.post(path(show), TWO, "Idempotency-Key", "a-key");
        var again = organizer.post(path(show), TWO, "Idempotency-Key", "a-key");
        assertThat(again).hasStatus(201);
        assertThat(api.tree(again)).isEqualTo(api.tree(first));
        assertThat(showtimes(show)).isEqualTo(3);
        var other = TWO.replace("120", "121");
        api.refused(
                organizer.post(path(show), other, "Idempotency-Key", "a-key"),
                422,
                "idempotency-key-reused");
        api.refused(
                organizer.post(path(show), TWO, "Idempotency-Key", "x".repeat(201)),
                400,
                "malformed-request");
    }

    @Test
    void aRefusalKeepsNoKey() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        api.refused(
                organizer.post(path(show), "{\"dates\": []}", "Idempotency-Key", "b"),
                400,
                "validation-failed");
        organizer.done(organizer.post(path(show), TWO, "Idempotency-Key", "b"));
    }

    @Test
    void sentManyTimesAtOnceWithOneKeyItIsEnteredOnce() throws Exception {
        var show = Show.published(api.organizer(), clock.instant());
        assertThat(sentAtOnce(show, "Idempotency-Key", "c")).hasSize(1);
        assertThat(showtimes(show)).isEqualTo(3);
    }

    @Test
    void withoutAKeyItIsEnteredAsOftenAsItIsSent() throws Exception {
        var show = Show.published(api.organizer(), clock.instant());
        assertThat(sentAtOnce(show)).hasSize(4);
        assertThat(showtimes(show)).isEqualTo(9);
    }

    private Set<String> sentAtOnce(Show show, String... headers) throws Exception {
        var organizer = show.organizer();
        Callable<String> send =
                () -> Api.bodyOf(organizer.post(path(show), TWO, headers)).substring(0, 200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<String>();
            for (var future : threads.invokeAll(List.of(send, send, send, send))) {
                answers.add(future.get());
            }
            return Set.copyOf(answers);
        }
    }

    private long showtimes(Show show) {
        return count("SELECT count(*) FROM showtime WHERE event_id = ?", show);
    }

    private long listings(Show show) {
        return count("SELECT count(*) FROM listing WHERE event_id = ? AND NOT removed", show);
    }

    private long count(String sql, Show show) {
        return jdbc.sql(sql).param(UUID.fromString(show.eventId())).query(Long.class).single();
    }

    private String told(String showtimeId) {
        return jdbc.sql(
                        """
                        SELECT type FROM outbox
                         WHERE payload LIKE '%' || ? || '%' AND type <> 'CatalogueEntryChanged'
                        """)
                .param(showtimeId)
                .query(String.class)
                .single();
    }

    private static String path(Show show) {
        return "/events/" + show.eventId() + "/showtimes/series";
    }
}
