package io.foyer.event.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Message;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CatalogueTest
class SalesListenerTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private SalesListener listener;
    @Autowired private IdSource ids;
    @Autowired private JdbcClient jdbc;

    @Test
    void theCountersOfAShowtimeFollowWhatBookingTells() {
        var show = Show.published(api.organizer(), clock.instant());
        listener.on(told(ids.next(), show, 56, 50, 2, 4));
        assertThat(counters(show).get("free").asInt()).isEqualTo(50);
        assertThat(counters(show).get("held").asInt()).isEqualTo(2);
        assertThat(counters(show).get("sold").asInt()).isEqualTo(4);
    }

    @Test
    void anOlderMessageThatComesLateChangesNothing() {
        var show = Show.published(api.organizer(), clock.instant());
        var older = new UUID(0x0190_0000_0000_7000L, 1L << 63);
        var newer = new UUID(0x0190_0000_0001_7000L, 1L << 63);
        listener.on(told(newer, show, 56, 50, 0, 6));
        listener.on(told(older, show, 56, 56, 0, 0));
        listener.on(told(newer, show, 56, 50, 0, 6));
        assertThat(counters(show).get("sold").asInt()).isEqualTo(6);
    }

    @Test
    void newPricesDoNotOverruleWhatBookingTold() {
        var show = Show.published(api.organizer(), clock.instant());
        listener.on(told(ids.next(), show, 56, 50, 0, 6));
        var path = "/showtimes/" + show.showtimeId() + "/prices";
        show.organizer().done(show.organizer().put(path, Show.PRICES));
        assertThat(counters(show).get("free").asInt()).isEqualTo(50);
    }

    /** Counters come late, so a deletion can meet a hold it does not know of. */
    @Test
    void aHoldThatMeetsADeletionIsOneOfACancelledShowtime() {
        var show = Show.published(api.organizer(), clock.instant());
        var path = "/events/" + show.eventId();
        assertThat(show.organizer().delete(path)).hasStatus(204);
        listener.on(told(ids.next(), show, 56, 55, 1, 0));
        var showtime = api.tree(api.nobody().get("/showtimes/" + show.showtimeId()));
        assertThat(showtime.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(counters(show).get("held").asInt()).isEqualTo(1);
        api.refused(api.nobody().get(path), 404, "not-found");
        assertThat(
                        jdbc.sql("SELECT removed FROM listing WHERE showtime_id = ?")
                                .param(UUID.fromString(show.showtimeId()))
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void aHoldThatWasToldBeforeKeepsTheEvent() {
        var show = Show.published(api.organizer(), clock.instant());
        listener.on(told(ids.next(), show, 56, 55, 1, 0));
        var path = "/events/" + show.eventId();
        api.refused(show.organizer().delete(path), 409, "state-conflict");
        listener.on(told(ids.next(), show, 56, 56, 0, 0));
        assertThat(show.organizer().delete(path)).hasStatus(204);
    }

    @Test
    void otherMessagesAndUnknownShowtimesAreNobodysBusinessHere() {
        listener.on(new Message(ids.next(), "BookingConfirmed", "{}"));
        var unknown = new Show(api.organizer(), "", "", UUID.fromString("0-0-0-0-1").toString());
        listener.on(told(ids.next(), unknown, 1, 1, 0, 0));
        assertThat(
                        jdbc.sql("SELECT count(*) FROM sales WHERE showtime_id = ?")
                                .param(UUID.fromString(unknown.showtimeId()))
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private JsonNode counters(Show show) {
        return api.tree(api.nobody().get("/showtimes/" + show.showtimeId())).get("counters");
    }

    private static Message told(UUID id, Show show, int total, int free, int held, int sold) {
        return new Message(
                id,
                "SalesChanged",
                """
                {"showtimeId": "%s", "total": %d, "free": %d, "held": %d, "sold": %d,
                 "later": "fields are ignored"}
                """
                        .formatted(show.showtimeId(), total, free, held, sold));
    }
}
