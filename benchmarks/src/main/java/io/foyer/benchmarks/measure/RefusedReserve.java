package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.Protocols;
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
 * Holding seats against telling somebody that they are taken, which has to be cheaper: a crowd asks
 * for seats that are gone.
 */
public final class RefusedReserve implements Measure {

    private static final int SHOWTIMES = 36;
    private static final int FILLERS = 16;
    private static final double WARM_UP_SECONDS = 10;
    private static final int COPIES = 80;
    private static final double SHARE_OF_FULL_RATE = 0.5;

    @Override
    public String name() {
        return "reserve-refused";
    }

    @Override
    public int showtimes(Plan plan) {
        return plan.showtimes(SHOWTIMES) + 1;
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var reservations = Reservations.in(scene);
        var free = sale.take(plan.showtimes(SHOWTIMES));
        var full = sale.take(1);
        reservations.show(free);
        var held = side(scene, reservations, "POST /bookings, all free", free, 201);
        side(scene, reservations, "fill", full, 201)
                .playThrough(scene.generator(), FILLERS, Sale.SEATS / Reserve.SEATS);
        // Many times the same seats, and each time another key: a known one would only be repeated.
        var many = Collections.nCopies(COPIES, full.getFirst());
        var refused = side(scene, reservations, "POST /bookings, all held", many, 409);
        var result =
                new Comparison(scene.generator(), plan.warmedFor(WARM_UP_SECONDS))
                        .of(held, refused);
        System.out.println(result.line());
        var rate = SHARE_OF_FULL_RATE * result.targetRate();
        var ofHeld = Latency.at(scene.generator(), plan, held, rate);
        var ofRefused = Latency.at(scene.generator(), plan, refused, rate);
        System.out.printf(
                Locale.ROOT,
                "  open loop at %.0f/s: p50 and p99 of 409 %.2f and %.2f ms, of 201 %.2f and %.2f"
                        + " ms%n",
                rate,
                ofRefused.p50() / 1e3,
                ofRefused.p99() / 1e3,
                ofHeld.p50() / 1e3,
                ofHeld.p99() / 1e3);
        var wrong = new ArrayList<String>();
        if (result.wrongAnswers() + ofHeld.wrong() + ofRefused.wrong() > 0) {
            wrong.add("reserve-refused: answers were " + result.statuses());
        }
        return wrong;
    }

    private static Side side(
            Scene scene,
            Reservations reservations,
            String name,
            List<Sale.Showtime> showtimes,
            int expected) {
        return new Side(
                name,
                Protocols.HTTP,
                scene.portOf(Service.BOOKING),
                scene.tape(name, reservations.wishes(showtimes, Reserve.SEATS)),
                expected,
                reservations.servers(scene.processOf(Service.BOOKING)));
    }
}
