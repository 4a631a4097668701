package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.LiveHolds;
import io.foyer.benchmarks.scene.Reservations;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Holds that last against holds that end after two seconds, beside 20,000 that last: what the end
 * of so many costs. No hold may outlive its time by more than a second.
 */
public final class ChurningReserve implements Measure {

    /** Houses of 5,000 holds each. */
    private static final int CROWDED = 4;

    private static final int SHORT_SECONDS = 2;
    private static final int SHOWTIMES = 60;
    private static final int CHURNING = 4;
    private static final int COPIES = 15;
    private static final int SHORT_WARM_UP_SECONDS = 10;

    /**
     * Holds end all through a round of the ending ones, and none of theirs in one of the others.
     */
    private static final double ROUND_SECONDS = 6;

    private static final double LEAD_SECONDS = 2 * SHORT_SECONDS;

    /** With holds that end, since their seats come again: of the others there are not so many. */
    private static final double CHURNING_WARM_UP_SECONDS = 60;

    @Override
    public String name() {
        return "reserve-churn";
    }

    @Override
    public int showtimes(Plan plan) {
        return plan.showtimes(SHOWTIMES) + plan.showtimes(CHURNING) + plan.showtimes(CROWDED);
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        var reservations = Reservations.in(scene);
        var lasting = sale.take(plan.showtimes(SHOWTIMES));
        var churning = sale.take(plan.showtimes(CHURNING));
        var crowded = sale.take(plan.showtimes(CROWDED));
        reservations.show(lasting);
        reservations.show(churning);
        var holds = new LiveHolds(scene);
        holds.shorten(churning, SHORT_SECONDS);
        crowd(scene, reservations, crowded);
        var ending = side(scene, reservations, "POST /bookings, held for 2 s", copies(churning));
        if (plan.isQuoted()) {
            ending.play(scene.generator(), plan.connections(), CHURNING_WARM_UP_SECONDS, 0);
        }
        try (var watch = holds.watch(churning)) {
            var result =
                    new Comparison(
                                    scene.generator(),
                                    plan.warmedFor(SHORT_WARM_UP_SECONDS).inRoundsOf(ROUND_SECONDS))
                            .of(
                                    new Settled(ending, LEAD_SECONDS),
                                    new Settled(
                                            side(
                                                    scene,
                                                    reservations,
                                                    "POST /bookings, held for 15 min",
                                                    lasting),
                                            LEAD_SECONDS));
            System.out.println(result.line());
            System.out.printf(
                    Locale.ROOT,
                    "  longest that a hold outlived its time: %d ms%n",
                    watch.longestMillis());
            if (result.wrongAnswers() > 0) {
                wrong.add("reserve-churn: answers were " + result.statuses());
            }
            if (watch.longestMillis() > 1_000) {
                wrong.add("reserve-churn: a hold outlived its time by " + watch.longestMillis());
            }
        }
        return wrong;
    }

    /** By the time a seat comes again, its last hold is over. */
    private static List<Sale.Showtime> copies(List<Sale.Showtime> showtimes) {
        return Collections.nCopies(COPIES, showtimes).stream().flatMap(List::stream).toList();
    }

    private static void crowd(Scene scene, Reservations reservations, List<Sale.Showtime> showtimes)
            throws IOException, InterruptedException {
        reservations.show(showtimes);
        var side =
                new Side(
                        "20,000 holds",
                        Protocols.HTTP,
                        scene.portOf(Service.BOOKING),
                        scene.tape("crowd", reservations.wishes(showtimes, Reserve.SEATS)),
                        201,
                        List.of());
        side.playThrough(scene.generator(), 64, showtimes.size() * Sale.SEATS / Reserve.SEATS);
    }

    private static Side side(
            Scene scene, Reservations reservations, String name, List<Sale.Showtime> showtimes) {
        return new Side(
                name,
                Protocols.HTTP,
                scene.portOf(Service.BOOKING),
                scene.tape(name, reservations.wishes(showtimes, Reserve.SEATS)),
                201,
                reservations.servers(scene.processOf(Service.BOOKING)));
    }
}
