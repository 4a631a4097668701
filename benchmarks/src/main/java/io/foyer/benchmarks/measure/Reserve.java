package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.HelloProcess;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.measure.Comparison.Result;
import io.foyer.benchmarks.scene.HoldScript;
import io.foyer.benchmarks.scene.Invariants;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Reservations;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code POST /bookings} for four seats, with a token and an idempotency key, against the same hold
 * script sent straight to the same Redis, and against Spring Boot echoing the same body; then the
 * same with all that is shared by many buyers switched off, one by one.
 *
 * <p>The target also writes the booking, its lines and its key to Postgres, durably; neither limit
 * does.
 */
public final class Reserve implements Measure {

    static final int SEATS = 4;
    private static final int SHOWTIMES = 60;
    private static final int SHOWTIMES_WITHOUT = 18;

    /** A hundred thousand reservations, until the compiler of the JVM has done its work. */
    private static final double LONGEST_WARM_UP_SECONDS = 90;

    private static final double SHORT_WARM_UP_SECONDS = 10;

    @Override
    public String name() {
        return "reserve";
    }

    @Override
    public int showtimes(Plan plan) {
        return plan.showtimes(SHOWTIMES) + 2 * plan.showtimes(SHOWTIMES_WITHOUT);
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        var reservations = Reservations.in(scene);
        try (var hello = HelloProcess.start(scene.file("none"))) {
            var script = script(scene);
            var echo =
                    new Side(
                            "Spring Boot echoing the same JSON",
                            Protocols.HTTP,
                            hello.port(),
                            scene.tape("echo", Stream.of(echo(sale))),
                            201,
                            List.of(hello.handle()));
            var target = target(scene, reservations, sale.take(plan.showtimes(SHOWTIMES)));
            var patient = plan.warmedUpTo(LONGEST_WARM_UP_SECONDS);
            var results =
                    new Comparison(scene.generator(), patient).of(target, List.of(script, echo));
            results.forEach(result -> print(result, wrong));
            Latency.print(scene.generator(), plan, target, results.getFirst().targetRate());
            print(without(scene, sale, plan, script, "FOYER_HOLD_COMBINING", "combining"), wrong);
            print(without(scene, sale, plan, script, "FOYER_GROUP_ENABLED", "groups"), wrong);
        }
        wrong.addAll(Invariants.broken(scene));
        return wrong;
    }

    /** The hold script straight to Redis. */
    static Side script(Scene scene) throws IOException {
        return new Side(
                "the hold script straight to Redis",
                Protocols.RESP,
                scene.platform().settings().ports().redis(),
                scene.tape("script", HoldScript.in(scene).holds(SEATS)),
                200,
                scene.platform().stores().redis().handles());
    }

    private static Side target(
            Scene scene, Reservations reservations, List<Sale.Showtime> showtimes)
            throws IOException, InterruptedException {
        reservations.show(showtimes);
        return new Side(
                "POST /bookings, 4 seats",
                Protocols.HTTP,
                scene.portOf(Service.BOOKING),
                scene.tape("reserve", reservations.wishes(showtimes, SEATS)),
                201,
                reservations.servers(scene.processOf(Service.BOOKING)));
    }

    /** Another instance, of which one thing is switched off. */
    private static Result without(
            Scene scene, Sale sale, Plan plan, Side script, String variable, String what)
            throws IOException, InterruptedException {
        var reservations = Reservations.in(scene);
        var showtimes = sale.take(plan.showtimes(SHOWTIMES_WITHOUT));
        reservations.show(showtimes);
        var other =
                scene.platform()
                        .another(
                                Service.BOOKING,
                                "booking-without-" + what,
                                Map.of(variable, "false"));
        other.start();
        try {
            var side =
                    new Side(
                            "the same without " + what,
                            Protocols.HTTP,
                            other.url().getPort(),
                            scene.tape("without-" + what, reservations.wishes(showtimes, SEATS)),
                            201,
                            reservations.servers(other.handle().orElseThrow()));
            return new Comparison(scene.generator(), plan.warmedFor(SHORT_WARM_UP_SECONDS))
                    .of(side, script);
        } finally {
            other.stop();
        }
    }

    private static void print(Result result, List<String> wrong) {
        System.out.println(result.line());
        if (result.wrongAnswers() > 0) {
            wrong.add("reserve: answers were " + result.statuses());
        }
    }

    private static byte[] echo(Sale sale) {
        return Requests.post(
                "/echo", "", "", Reservations.body(sale.showtimes().getFirst(), 0, SEATS));
    }
}
