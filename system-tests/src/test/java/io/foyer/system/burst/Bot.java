package io.foyer.system.burst;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Reply;
import io.foyer.system.client.Show;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A program that joins the line and reaches for seats without a turn, over and over. */
final class Bot {

    private static final int TOO_MANY = 429;

    private final Api api;
    private final Customer account;
    private final Show show;
    private final Duration pause;
    private final Map<Integer, Integer> statuses = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private Duration busy = Duration.ZERO;
    private int holds;

    /**
     * @param pause from one request to the next; zero for as quickly as can be
     */
    Bot(Api api, Customer account, Show show, Duration pause) {
        this.api = api;
        this.account = account;
        this.show = show;
        this.pause = pause;
    }

    Bot runUntil(AtomicBoolean over) {
        var start = System.nanoTime();
        for (var i = 0L; !over.get(); i++) {
            Moments.await(start + i * pause.toNanos());
            if (i % 2 == 0) {
                join();
            } else {
                grab();
            }
        }
        busy = Duration.ofNanos(System.nanoTime() - start);
        return this;
    }

    private void join() {
        var reply = ask("waiting-rooms/" + show.showtimeId() + "/places", Map.of());
        if (reply.status() < 300) {
            places.add(reply.body().path("placeId").asString());
        }
    }

    private void grab() {
        var wish =
                Map.of(
                        "showtimeId", show.showtimeId(),
                        "seatIds", List.of(show.seatIds().getLast()));
        holds += ask("bookings", wish).status() == 201 ? 1 : 0;
    }

    private Reply ask(String path, Object body) {
        var reply = api.post(path, account.token(), body);
        statuses.merge(reply.status(), 1, Integer::sum);
        return reply;
    }

    Set<String> places() {
        return places;
    }

    Set<Integer> statuses() {
        return statuses.keySet();
    }

    int holds() {
        return holds;
    }

    int asked() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Requests that were not stopped by a limit. */
    int passed() {
        return asked() - statuses.getOrDefault(TOO_MANY, 0);
    }

    Duration busy() {
        return busy;
    }
}
