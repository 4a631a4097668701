package io.foyer.system.burst;

import io.foyer.system.client.Customer;
import io.foyer.system.client.PlaceInLine;
import io.foyer.system.client.Show;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Somebody who comes when it is time, waits as told, and buys a seat.
 *
 * @param due when, from the beginning of the sale
 */
record Fan(Customer who, Show show, Duration due) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /**
     * What came of it.
     *
     * @param number the place in line
     * @param steps how long each step of buying took
     */
    record Bought(Duration due, long number, String seatId, List<Duration> steps) {}

    Bought buy(long beginning) {
        Moments.await(beginning + due.toNanos());
        var place = who.queueUp(show);
        awaitTurn(place);
        var steps = new ArrayList<Duration>();
        var held =
                timed(steps, () -> who.holdAnyAdmitted(show, place.admissionToken())).expect(201);
        var booking = held.path("id").asString();
        timed(steps, () -> who.startPayment(booking)).expect(200);
        timed(steps, () -> who.confirm(booking, "pm_card_visa")).expect(200);
        return new Bought(
                due, place.number(), held.path("lines").path(0).path("seatId").asString(), steps);
    }

    private static void awaitTurn(PlaceInLine place) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!place.look().state().equals("ADMITTED")) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("No turn for number " + place.number());
            }
            Moments.pause(place.pollAfter());
        }
    }

    private static <T> T timed(List<Duration> steps, Supplier<T> step) {
        var start = System.nanoTime();
        var result = step.get();
        steps.add(Duration.ofNanos(System.nanoTime() - start));
        return result;
    }
}
