package io.foyer.booking.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same random steps for two kinds of holds, which must answer the same and show the same. Times
 * are whole tens of minutes and a few seconds, so that a slow machine makes no difference.
 */
final class HoldFuzz {

    private static final int SEATS = 24;
    private static final int LIMIT = 4;
    private static final int STEPS_BETWEEN_LOOKS = 20;
    private static final Duration DRIFT = Duration.ofSeconds(30);

    private final Random random;
    private final Subject actual;
    private final Subject model;
    private final List<UUID> buyers = Stream.generate(UUID::randomUUID).limit(4).toList();
    private final List<HoldRequest> requests = new ArrayList<>();

    HoldFuzz(long seed, Subject actual, Subject model) {
        this.random = new Random(seed);
        this.actual = actual;
        this.model = model;
    }

    /** Holds under test. */
    interface Subject {
        SeatHolds holds();

        /** What the map shows of a seat. */
        ToIntFunction<Integer> shown();

        void pass(Duration time);

        Instant now();
    }

    static int seats() {
        return SEATS;
    }

    /** The first step whose outcome differs, in words; empty when none does. */
    Optional<String> firstDifference(UUID showtime, int steps) {
        for (var step = 0; step < steps; step++) {
            var difference = step(showtime);
            if (difference.isEmpty() && step % STEPS_BETWEEN_LOOKS == 0) {
                difference = differenceOnTheMap();
            }
            if (difference.isPresent()) {
                var number = step;
                return difference.map(words -> "step " + number + ": " + words);
            }
        }
        return differenceOnTheMap();
    }

    private Optional<String> step(UUID showtime) {
        var dice = random.nextInt(100);
        if (requests.isEmpty() || dice < 35) {
            return hold(newRequest(showtime));
        }
        var earlier =
                requests.get(requests.size() - 1 - random.nextInt(Math.min(12, requests.size())));
        if (dice < 45) {
            return hold(earlier);
        }
        if (dice < 60) {
            return extend(earlier);
        }
        if (dice < 75) {
            var time = Duration.ofMinutes(10L * random.nextInt(3)).plusSeconds(1);
            both(subject -> subject.pass(time));
            return Optional.empty();
        }
        change(random.nextInt(5), earlier);
        return Optional.empty();
    }

    private HoldRequest newRequest(UUID showtime) {
        var request =
                new HoldRequest(
                        showtime,
                        new HoldId(new UUID(random.nextLong(), random.nextLong())),
                        buyers.get(random.nextInt(buyers.size())),
                        random.ints(0, SEATS)
                                .distinct()
                                .limit(1L + random.nextInt(3))
                                .boxed()
                                .toList(),
                        minutes(),
                        LIMIT);
        requests.add(request);
        return request;
    }

    private Optional<String> hold(HoldRequest request) {
        var real = actual.holds().hold(request);
        var expected = model.holds().hold(request);
        return same(real, expected)
                ? Optional.empty()
                : Optional.of("%s got %s and not %s".formatted(request, real, expected));
    }

    private Optional<String> extend(HoldRequest request) {
        var by = minutes();
        var cap = request.holdTime().multipliedBy(1L + random.nextInt(3));
        var real = actual.holds().extend(request.showtimeId(), request.holdId(), by, cap);
        var expected = model.holds().extend(request.showtimeId(), request.holdId(), by, cap);
        return same(real, expected)
                ? Optional.empty()
                : Optional.of("%s by %s got %s and not %s".formatted(request, by, real, expected));
    }

    private void change(int kind, HoldRequest earlier) {
        var id = earlier.holdId();
        var seats = earlier.ordinals();
        both(
                subject -> {
                    var holds = subject.holds();
                    switch (kind) {
                        case 0, 1 -> holds.release(earlier.showtimeId(), id);
                        case 2 -> holds.keep(earlier.showtimeId(), id, seats);
                        case 3 -> holds.sell(earlier.showtimeId(), id, seats);
                        default -> holds.free(earlier.showtimeId(), id, seats);
                    }
                });
    }

    private void both(Consumer<Subject> step) {
        step.accept(actual);
        step.accept(model);
    }

    private Duration minutes() {
        return Duration.ofMinutes(10L * (1 + random.nextInt(3)));
    }

    private boolean same(HoldOutcome real, HoldOutcome expected) {
        return real instanceof HoldOutcome.Held(var mine, var seats)
                        && expected instanceof HoldOutcome.Held(var theirs, var others)
                ? seats.equals(others) && sameTime(mine, theirs)
                : real.equals(expected);
    }

    private boolean same(ExtendOutcome real, ExtendOutcome expected) {
        return real instanceof ExtendOutcome.Extended(var mine)
                        && expected instanceof ExtendOutcome.Extended(var theirs)
                ? sameTime(mine, theirs)
                : real.equals(expected);
    }

    /** Each by its own clock. */
    private boolean sameTime(Instant mine, Instant theirs) {
        return Duration.between(actual.now(), mine)
                        .minus(Duration.between(model.now(), theirs))
                        .abs()
                        .compareTo(DRIFT)
                < 0;
    }

    private Optional<String> differenceOnTheMap() {
        var real = actual.shown();
        var expected = model.shown();
        return IntStream.range(0, SEATS)
                .filter(seat -> real.applyAsInt(seat) != expected.applyAsInt(seat))
                .mapToObj(
                        seat ->
                                "seat %d is shown as %d and not as %d"
                                        .formatted(
                                                seat,
                                                real.applyAsInt(seat),
                                                expected.applyAsInt(seat)))
                .findFirst();
    }
}
