package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.Boards;
import io.foyer.benchmarks.load.Sightings;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.benchmarks.scene.WaitingPeople;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Thousands who wait in one room on one instance, each over a WebSocket of their own: the heap that
 * each costs as they become more, and how long it takes from the serving number to everybody's
 * screen.
 */
public final class LivePlaces implements Measure {

    private static final List<Integer> STEPS = List.of(2_000, 4_000, 8_000, 16_000);
    private static final List<Integer> QUICK_STEPS = List.of(1_000, 2_000);
    private static final int MOVES = 20;
    private static final int QUICK_MOVES = 3;
    private static final int WARM = 200;
    private static final long MILLION = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "live-places";
    }

    @Override
    public int showtimes(Plan plan) {
        return 1;
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var showtime = sale.take(1).getFirst();
        sale.closeDoor(showtime);
        var people = new WaitingPeople(scene, showtime);
        var moves = plan.isQuoted() ? MOVES : QUICK_MOVES;
        var wrong = new ArrayList<String>();
        var sightings = new Sightings(moves + 1, 1);
        var port = scene.portOf(Service.QUEUE);
        try (var warm = new Boards(port, new Sightings(1, 1));
                var boards = new Boards(port, sightings)) {
            warm.open(people.join(WARM));
            await(() -> warm.begun() == WARM, "the first boards");
            var steps = plan.isQuoted() ? STEPS : QUICK_STEPS;
            grow(scene, people, boards, steps);
            move(people, boards, sightings, moves, steps.getLast(), wrong);
            if (boards.lost() > 0) {
                wrong.add("live-places: %d connections were lost".formatted(boards.lost()));
            }
        }
        return wrong;
    }

    /** Connects more and more of them; the slope is that of the last step. */
    private static void grow(Scene scene, WaitingPeople people, Boards boards, List<Integer> steps)
            throws IOException, InterruptedException {
        var service = scene.processOf(Service.QUEUE);
        var empty = LiveHeap.bytes(service);
        var before = empty;
        var resident = Resident.bytes(service);
        var open = 0;
        for (var step : steps) {
            var more = step - open;
            boards.open(people.join(more));
            open = step;
            await(() -> boards.begun() == step, "all boards");
            var heap = LiveHeap.bytes(service);
            System.out.printf(
                    Locale.ROOT,
                    "live-places: %6d sockets on one instance, %.1f kB of heap each (%.1f kB of"
                            + " the process), a million at this slope %.1f GB%n",
                    step,
                    (heap - empty) / 1e3 / step,
                    (Resident.bytes(service) - resident) / 1e3 / step,
                    (heap - before) / (double) more * MILLION / 1e9);
            before = heap;
        }
    }

    private static void move(
            WaitingPeople people,
            Boards boards,
            Sightings sightings,
            int moves,
            int sockets,
            List<String> wrong)
            throws InterruptedException {
        for (var move = 1; move <= moves; move++) {
            var number = move;
            sightings.sent(number);
            people.serve(number);
            try {
                await(() -> sightings.viewersOf(number) >= sockets, "number " + number);
            } catch (IllegalStateException late) {
                wrong.add(
                        "live-places: number %d reached %d of %d sockets, %d were lost"
                                .formatted(
                                        number,
                                        sightings.viewersOf(number),
                                        sockets,
                                        boards.lost()));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  number to screen         p50 %6.1f ms, p99 %6.1f ms, max %7.1f ms%n",
                sightings.millisAt(50),
                sightings.millisAt(99),
                sightings.millisAt(100));
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
