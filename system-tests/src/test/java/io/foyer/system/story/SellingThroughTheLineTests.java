package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.platform.Crowd;
import io.foyer.system.platform.RunningPlatform;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three hundred people for a hundred seats. */
@ExtendWith(RunningPlatform.class)
class SellingThroughTheLineTests {

    private static final int PEOPLE = 300;
    private static final int SEATS = 100;
    private static final int CAPACITY = 40;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Api api;
    private final Crowd crowd;

    SellingThroughTheLineTests(Api api, Crowd crowd) {
        this.api = api;
        this.crowd = crowd;
    }

    /** What became of one of them. */
    private record Fate(long number, String turnEndsAt, @Nullable String seatId) {}

    @Test
    void allInOrderAllSoldNobodyTwiceAndNobodyWithoutATurn() throws Exception {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("A Hundred Seats", 10, 10);
        promoter.openWaitingRoom(show, 60_000, CAPACITY);
        var people = crowd.of(PEOPLE);
        await("the room to be minded")
                .atMost(SOON)
                .untilAsserted(
                        () ->
                                people.getFirst()
                                        .hold(show, show.seatIds().subList(0, 1))
                                        .refused(403, "admission-required"));
        var sale = new Sale(show);

        var fates = all(people, sale::tryToBuy);

        var seats = fates.stream().map(Fate::seatId).filter(Objects::nonNull).toList();
        assertThat(seats).as("all sold, nobody twice").hasSize(SEATS).doesNotHaveDuplicates();
        assertThat(sale.mostInside.get()).as("inside at once").isLessThanOrEqualTo(CAPACITY);
        assertThat(fates.stream().map(Fate::number)).doesNotHaveDuplicates();
        var letIn =
                fates.stream()
                        .filter(fate -> !fate.turnEndsAt().isEmpty())
                        .sorted(Comparator.comparingLong(Fate::number))
                        .map(Fate::turnEndsAt)
                        .toList();
        assertThat(letIn).as("turns in the order of numbers").isSorted();
        assertThat(show.availability().path("sections").findValues("free"))
                .allMatch(free -> free.asInt() == 0);
    }

    private static <T> List<Fate> all(List<T> people, Function<T, Fate> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    people.stream()
                            .map(who -> threads.submit((Callable<Fate>) () -> work.apply(who)))
                            .toList();
            return running.stream()
                    .map(
                            one -> {
                                try {
                                    return one.get();
                                } catch (Exception failure) {
                                    throw new AssertionError(failure);
                                }
                            })
                    .toList();
        }
    }

    /** The sale as one of them goes through it. */
    private record Sale(
            Show show, AtomicInteger inside, AtomicInteger mostInside, AtomicInteger sold) {

        Sale(Show show) {
            this(show, new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }

        Fate tryToBuy(Customer who) {
            var place = who.queueUp(show);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!place.look().state().equals("ADMITTED")) {
                if (sold.get() == SEATS || System.nanoTime() > deadline) {
                    return new Fate(place.number(), "", null);
                }
                pause(place.pollAfter());
            }
            mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
            var seat = buy(who, place.admissionToken());
            if (seat == null) {
                inside.decrementAndGet();
                place.leave();
            }
            return new Fate(place.number(), place.turnEndsAt(), seat);
        }

        private @Nullable String buy(Customer who, String token) {
            var held = who.holdAnyAdmitted(show, token);
            if (held.status() != 201) {
                held.refused(409, "seats-taken");
                return null;
            }
            // A turn is over with the payment, and the next one may know of it before we do.
            inside.decrementAndGet();
            assertThat(who.pay(held.body().path("id").asString()).path("status").asString())
                    .isEqualTo("CONFIRMED");
            sold.incrementAndGet();
            return held.body().path("lines").path(0).path("seatId").asString();
        }

        private static void pause(Duration time) {
            var until = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
        }
    }
}
