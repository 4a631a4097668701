package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.measure.Comparison.Result;
import io.foyer.benchmarks.measure.Contender.Sample;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.benchmarks.scene.Tickets;
import io.foyer.common.security.Role;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * {@code POST /showtimes/{id}/check-ins} by twenty scanners, each of which scans the next ticket
 * when the last is answered, against the same statement straight by JDBC. Every ticket is scanned
 * once.
 */
public final class CheckIn implements Measure {

    private static final int SCANNERS = 20;
    private static final int TICKETS = 300_000;
    private static final int QUICK_TICKETS = 30_000;

    /** The limit is played twice as often, and is faster. */
    private static final int AS_MANY_FOR_THE_LIMIT = 4;

    private static final double WARM_UP_SECONDS = 10;

    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        var tickets = Tickets.in(scene);
        // What others hold there is of no matter: tickets are written for them, not bought.
        var showtimes = sale.showtimes();
        try {
            var atTheDoor = UUID.fromString(showtimes.getFirst().id());
            var result =
                    new Comparison(
                                    scene.generator(),
                                    plan.with(SCANNERS).warmedFor(WARM_UP_SECONDS))
                            .of(
                                    door(scene, tickets, atTheDoor, plan),
                                    straight(
                                            scene,
                                            tickets,
                                            UUID.fromString(showtimes.getLast().id()),
                                            plan));
            print(result, wrong);
            var used = tickets.used(atTheDoor);
            if (used[0] != used[1]) {
                wrong.add("check-in: %d tickets were used, %d times".formatted(used[0], used[1]));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return wrong;
    }

    private static Side door(Scene scene, Tickets tickets, UUID showtime, Plan plan)
            throws SQLException {
        var ids = tickets.issue(showtime, count(plan));
        var servers = new ArrayList<ProcessHandle>();
        servers.add(scene.processOf(Service.BOOKING));
        servers.addAll(scene.platform().stores().postgres().handles());
        return new Side(
                "POST /check-ins, 20 scanners",
                Protocols.HTTP,
                scene.portOf(Service.BOOKING),
                scene.tape(
                        "check-in", tickets.scans(showtime, ids, scene.issuer().token(Role.ADMIN))),
                200,
                servers);
    }

    private static StraightCheckIns straight(Scene scene, Tickets tickets, UUID showtime, Plan plan)
            throws SQLException {
        return new StraightCheckIns(
                tickets,
                showtime,
                tickets.issue(showtime, AS_MANY_FOR_THE_LIMIT * count(plan)),
                scene.platform().stores().postgres().handles());
    }

    private static int count(Plan plan) {
        return plan.isQuoted() ? TICKETS : QUICK_TICKETS;
    }

    private static void print(Result result, List<String> wrong) {
        System.out.println(result.line());
        System.out.printf(
                Locale.ROOT,
                "  closed loop, medians of the rounds: p50 %.2f ms, p99 %.2f ms (straight %.2f ms,"
                        + " %.2f ms)%n",
                millis(result.targets(), sample -> sample.outcome().p50()),
                millis(result.targets(), sample -> sample.outcome().p99()),
                millis(result.limits(), sample -> sample.outcome().p50()),
                millis(result.limits(), sample -> sample.outcome().p99()));
        if (result.wrongAnswers() > 0) {
            wrong.add("check-in: answers were " + result.statuses());
        }
    }

    private static double millis(List<Sample> samples, ToDoubleFunction<Sample> micros) {
        return Comparison.median(samples.stream().map(micros::applyAsDouble).toList()) / 1e3;
    }
}
