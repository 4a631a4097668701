package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.RawWriter;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.load.Sightings;
import io.foyer.benchmarks.load.Watchers;
import io.foyer.benchmarks.scene.Holds;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Reservations;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Thousands who look at one house on one instance while seats are held: the heap that each of them
 * costs, and how long it takes from a buyer's wish to everybody's screen; beside it a bare writer
 * of the same bytes. Some of the viewers do not read.
 */
public final class LiveSeats implements Measure {

    private static final int VIEWERS = 4_000;
    private static final int QUICK_VIEWERS = 200;
    private static final int SLOW = 20;
    private static final int HOLDS_A_SECOND = 20;
    private static final int SECONDS = 20;

    /** Houses that are sold before, so that booking-service is not measured while it compiles. */
    private static final int WARM_UP_HOUSES = 3;

    private static final int QUICK_SECONDS = 2;

    /** Holds that everybody sees before those that count: a quarter of a minute of them. */
    private static final int WARM_UP = 15 * HOLDS_A_SECOND;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "live-seats";
    }

    @Override
    public int showtimes(Plan plan) {
        return plan.showtimes(WARM_UP_HOUSES);
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        warm(scene, sale.take(showtimes(plan)), plan);
        var viewers = plan.isQuoted() ? VIEWERS : QUICK_VIEWERS;
        var wishes = HOLDS_A_SECOND * (plan.isQuoted() ? SECONDS : QUICK_SECONDS);
        var wrong = new ArrayList<String>();
        live(scene, sale, viewers, wishes, wrong);
        raw(viewers, wishes, wrong);
        return wrong;
    }

    private static void warm(Scene scene, List<Sale.Showtime> houses, Plan plan)
            throws IOException, InterruptedException {
        var reservations = Reservations.in(scene);
        reservations.show(houses);
        new Side(
                        "holds before",
                        Protocols.HTTP,
                        scene.portOf(Service.BOOKING),
                        scene.tape("before", reservations.wishes(houses, Holds.SEATS)),
                        201,
                        List.of())
                .playThrough(
                        scene.generator(),
                        plan.connections(),
                        houses.size() * Sale.SEATS / Holds.SEATS);
    }

    private static void live(Scene scene, Sale sale, int viewers, int wishes, List<String> wrong)
            throws IOException, InterruptedException {
        var showtime = sale.showtimes().getLast();
        var request =
                Requests.getWith("/api/v1/showtimes/" + showtime.id() + "/availability/stream", "");
        var port = scene.portOf(Service.AVAILABILITY);
        var service = scene.processOf(Service.AVAILABILITY);
        var sightings = new Sightings(wishes, Holds.APART);
        try (var warm = Watchers.open(port, request, QUICK_VIEWERS, new Sightings(1, 1))) {
            await(() -> warm.begun() == QUICK_VIEWERS, "the first snapshots");
            var before = LiveHeap.bytes(service);
            try (var all = Watchers.open(port, request, viewers, sightings)) {
                await(() -> all.begun() == viewers, "all snapshots");
                var each = (LiveHeap.bytes(service) - before) / (double) viewers;
                System.out.printf(
                        Locale.ROOT,
                        "live-seats: %d viewers on one instance, %.1f kB of heap each%n",
                        viewers,
                        each / 1_000);
                try (var slow = new Sleepers(port, request, SLOW)) {
                    var holds = Holds.of(scene, showtime);
                    var refused = holds.send(wishes, WARM_UP, HOLDS_A_SECOND, sightings);
                    var spent = ProcessorTime.of(List.of(service));
                    refused += holds.send(0, wishes, HOLDS_A_SECOND, sightings);
                    if (refused > 0) {
                        wrong.add("live-seats: %d of %d holds failed".formatted(refused, wishes));
                    }
                    report("hold to screen", viewers, wishes, sightings, wrong);
                    reportCost(spent, service, viewers, wishes);
                    System.out.println("  (" + slow.count() + " of them did not read)");
                }
            }
        }
    }

    private static void raw(int viewers, int wishes, List<String> wrong)
            throws IOException, InterruptedException {
        var sightings = new Sightings(wishes, Holds.APART);
        try (var writer = RawWriter.start();
                var all = Watchers.open(writer.port(), Requests.get("/", ""), viewers, sightings)) {
            await(() -> all.begun() == viewers, "all connections");
            write(wishes, WARM_UP, writer, sightings);
            var spent = ProcessorTime.of(List.of(writer.handle()));
            write(0, wishes, writer, sightings);
            report("bare writer to screen", viewers, wishes, sightings, wrong);
            reportCost(spent, writer.handle(), viewers, wishes);
        }
    }

    private static void write(int from, int wishes, RawWriter writer, Sightings sightings)
            throws IOException, InterruptedException {
        for (var wish = from; wish < from + wishes; wish++) {
            var first = wish * Holds.APART;
            sightings.sent(wish);
            writer.write("%d-%d:1".formatted(first, first + Holds.SEATS - 1));
            Thread.sleep(1_000 / HOLDS_A_SECOND);
        }
    }

    private static void report(
            String what, int viewers, int wishes, Sightings sightings, List<String> wrong)
            throws InterruptedException {
        try {
            await(() -> sightings.viewersOf(wishes - 1) >= viewers, what);
        } catch (IllegalStateException late) {
            wrong.add("live-seats: " + late.getMessage());
        }
        for (var wish = 0; wish < wishes; wish++) {
            if (sightings.viewersOf(wish) < viewers) {
                wrong.add(
                        "live-seats: hold %d reached %d of %d viewers"
                                .formatted(wish, sightings.viewersOf(wish), viewers));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %-24s p50 %6.2f ms, p99 %6.2f ms, max %7.2f ms; first to last viewer %.2f ms%n",
                what,
                sightings.millisAt(50),
                sightings.millisAt(99),
                sightings.millisAt(100),
                sightings.meanSpreadMillis());
    }

    private static void reportCost(Duration before, ProcessHandle server, int viewers, int wishes) {
        var spent = ProcessorTime.of(List.of(server)).minus(before);
        System.out.printf(
                Locale.ROOT,
                "  %-24s %.1f µs CPU for each event on a screen%n",
                "",
                spent.toNanos() / 1e3 / viewers / wishes);
    }

    private static void await(BooleanSupplier done, String what) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            Thread.sleep(20);
        }
    }
}
