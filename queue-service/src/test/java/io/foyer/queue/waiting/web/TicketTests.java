package io.foyer.queue.waiting.web;

import static io.foyer.queue.waiting.web.WaitingHall.place;
import static io.foyer.queue.waiting.web.WaitingHall.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.Browser.Answer;
import io.foyer.queue.fixture.RunningQueue;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Polls that show the ticket of the place. */
class TicketTests {

    private static final String HEADER = "Queue-Ticket";
    private static final WaitingHall hall = new WaitingHall();

    private final UUID showtime = hall.busyRoom();
    private final UUID account = UUID.randomUUID();
    private final Browser fan = hall.fan(account);
    private final Answer joined = fan.post(places(hall.queue, showtime));

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void aPollWithATicketNeedsNoPlaceToBeRead() {
        try (var other = hall.anotherInstance()) {
            hall.fan().get(WaitingHall.room(other, showtime));
            hall.jdbc().sql("ALTER TABLE place RENAME TO place_out_of_reach").update();
            try {
                var polled = poll(other, joined.text("ticket"));

                assertThat(polled.status()).isEqualTo(200);
                assertThat(polled.text("state")).isEqualTo("WAITING");
                assertThat(polled.json().path("number")).isEqualTo(joined.json().path("number"));
                assertThat(polled.text("ticket")).isEqualTo(joined.text("ticket"));
                // The control: without it the place has to be read.
                assertThat(fan.get(place(other, showtime, placeId())).status()).isEqualTo(500);
            } finally {
                hall.jdbc().sql("ALTER TABLE place_out_of_reach RENAME TO place").update();
            }
        }
    }

    @Test
    void anotherAccountsTicketIsGoodForNothing() {
        var stranger = hall.fan();

        var answer =
                stranger.get(place(hall.queue, showtime, placeId()), HEADER, joined.text("ticket"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aTicketOfAnotherShowtimeIsIgnored() {
        var elsewhere = hall.busyRoom();

        var answer =
                fan.get(place(hall.queue, elsewhere, placeId()), HEADER, joined.text("ticket"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aForgedTicketIsIgnored() {
        var ticket = joined.text("ticket");
        var forged = (ticket.charAt(0) == 'A' ? 'B' : 'A') + ticket.substring(1);

        for (var text : new String[] {forged, ticket.substring(4), "x", "%%%"}) {
            var answer = poll(hall.queue, text);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("placeId")).isEqualTo(placeId());
        }
        assertThat(hall.fan().get(place(hall.queue, showtime, placeId()), HEADER, forged).status())
                .isEqualTo(404);
    }

    @Test
    void whoeverHasLeftIsNotShownThePlaceByItsTicket() {
        fan.delete(place(hall.queue, showtime, placeId()));

        assertThat(poll(hall.queue, joined.text("ticket")).status()).isEqualTo(404);
    }

    @Test
    void aTicketComesWithThePlaceAsLongAsItLives() {
        hall.events.switchOff(showtime);
        hall.follow(showtime);
        var over =
                Awaitility.await()
                        .until(
                                () -> poll(hall.queue, joined.text("ticket")),
                                answer -> answer.text("state").equals("DONE"));

        assertThat(over.json().has("ticket")).isFalse();
    }

    private Answer poll(RunningQueue at, String ticket) {
        return fan.get(place(at, showtime, placeId()), HEADER, ticket);
    }

    private String placeId() {
        return joined.text("placeId");
    }
}
