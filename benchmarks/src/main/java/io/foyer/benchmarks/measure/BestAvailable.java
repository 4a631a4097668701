package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.Invariants;
import io.foyer.benchmarks.scene.Reservations;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Having the house choose four seats against naming them: what the choice costs. Half of each house
 * of 20,000 is held already, seats here and there, so that there is something to search.
 */
public final class BestAvailable implements Measure {

    private static final int CHOSEN_SHOWTIMES = 32;
    private static final int NAMED_SHOWTIMES = 24;
    private static final double WARM_UP_SECONDS = 10;
    private static final double SHARE_OF_FULL_RATE = 0.5;

    @Override
    public String name() {
        return "best-available";
    }

    @Override
    public int showtimes(Plan plan) {
        return plan.showtimes(CHOSEN_SHOWTIMES) + plan.showtimes(NAMED_SHOWTIMES);
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var reservations = Reservations.in(scene);
        var houses = sale.take(plan.showtimes(CHOSEN_SHOWTIMES));
        var free = sale.take(plan.showtimes(NAMED_SHOWTIMES));
        reservations.show(houses);
        reservations.show(free);
        for (var house : houses) {
            holdHalf(scene, reservations, house);
        }
        var chosen =
                side(
                        scene,
                        reservations,
                        "POST /bookings, the best 4",
                        reservations.best(houses, Reserve.SEATS));
        var named =
                side(
                        scene,
                        reservations,
                        "POST /bookings, 4 named",
                        reservations.wishes(free, Reserve.SEATS));
        var result =
                new Comparison(scene.generator(), plan.warmedFor(WARM_UP_SECONDS))
                        .of(chosen, named);
        System.out.println(result.line());
        var rate = SHARE_OF_FULL_RATE * result.targetRate();
        var ofChosen = Latency.at(scene.generator(), plan, chosen, rate);
        var ofNamed = Latency.at(scene.generator(), plan, named, rate);
        System.out.printf(
                Locale.ROOT,
                "  open loop at %.0f/s: p50 and p99 of chosen seats %.2f and %.2f ms, of named ones"
                        + " %.2f and %.2f ms%n",
                rate,
                ofChosen.p50() / 1e3,
                ofChosen.p99() / 1e3,
                ofNamed.p50() / 1e3,
                ofNamed.p99() / 1e3);
        var wrong = new ArrayList<String>();
        if (result.wrongAnswers() + ofChosen.wrong() + ofNamed.wrong() > 0) {
            wrong.add("best-available: answers were " + result.statuses());
        }
        if (chosen.played() > houses.size() * Sale.SEATS / 2 / Reserve.SEATS
                || named.played() > free.size() * Sale.SEATS / Reserve.SEATS) {
            wrong.add("best-available: the houses were too few, some wishes were only repeated");
        }
        wrong.addAll(Invariants.broken(scene));
        return wrong;
    }

    private static Side side(
            Scene scene, Reservations reservations, String name, Stream<byte[]> wishes) {
        return new Side(
                name,
                Protocols.HTTP,
                scene.portOf(Service.BOOKING),
                scene.tape(name, wishes),
                201,
                reservations.servers(scene.processOf(Service.BOOKING)));
    }

    /** Every other four seats. */
    private static void holdHalf(Scene scene, Reservations reservations, Sale.Showtime house)
            throws IOException {
        var side =
                side(
                        scene,
                        reservations,
                        "half of " + house.id(),
                        reservations.everyOther(house, Reserve.SEATS));
        side.playThrough(scene.generator(), 16, Sale.SEATS / 2 / Reserve.SEATS);
    }
}
