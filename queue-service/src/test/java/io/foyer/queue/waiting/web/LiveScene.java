package io.foyer.queue.waiting.web;

import io.foyer.queue.fixture.Browser;
import java.net.URI;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Rooms for one at a time, told of without delay, and fans of our own page. */
final class LiveScene implements AutoCloseable {

    static final String OUR_PAGE = "http://localhost:8080";

    private final WaitingHall hall = new WaitingHall("--foyer.live.refresh=50ms");

    UUID room() {
        return hall.room(-1);
    }

    /** Somebody who takes a place. */
    Fan fan(UUID showtime) {
        var account = UUID.randomUUID();
        var browser = hall.fan(account);
        var placeId = browser.post(WaitingHall.places(hall.queue, showtime)).text("placeId");
        return new Fan(hall, showtime, account, browser, placeId);
    }

    record Fan(WaitingHall hall, UUID showtime, UUID account, Browser browser, String placeId) {

        String state() {
            return browser.get(WaitingHall.place(hall.queue, showtime, placeId)).text("state");
        }

        void awaitTurn() {
            Awaitility.await().until(() -> state().equals("ADMITTED"));
        }

        void buys() {
            hall.bought(showtime, account);
        }

        URI live() {
            return WaitingHall.live(hall.queue, showtime, placeId);
        }

        /** The room as it changes. */
        Browser.Connection board() {
            return browser.connect(live(), OUR_PAGE, "foyer.board");
        }

        /** The place as it changes. */
        Browser.Connection watch() {
            return browser.connect(live(), OUR_PAGE);
        }
    }

    /** Somebody opens a place from our page. */
    static Browser.Connection connect(Browser who, URI live) {
        return who.connect(live, OUR_PAGE);
    }

    Browser stranger() {
        return hall.fan();
    }

    Browser fanOfNoSession(UUID account) {
        return hall.fanOfNoSession(account);
    }

    @Override
    public void close() {
        hall.close();
    }
}
