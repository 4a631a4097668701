package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldOutcome.Held;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Far more buyers than seats, all starting at the same moment. */
final class SeatRace {

    static final int ROUNDS = 5;
    static final int SEATS = 6;
    private static final int BUYERS = 200;
    private static final int SEATS_EACH = 2;

    private SeatRace() {}

    /** The seats that more than one buyer was told to have. */
    static List<Integer> seatsHeldTwice(SeatHolds holds, UUID showtimeId) {
        var requests = new ArrayList<HoldRequest>();
        var random = new Random(showtimeId.getLeastSignificantBits());
        for (var buyer = 0; buyer < BUYERS; buyer++) {
            requests.add(request(showtimeId, random));
        }
        var outcomes = atOnce(BUYERS, buyer -> holds.hold(requests.get(buyer)), HoldOutcome.class);
        Map<Integer, Integer> holders = new HashMap<>();
        for (var buyer = 0; buyer < BUYERS; buyer++) {
            if (outcomes.get(buyer) instanceof Held) {
                requests.get(buyer)
                        .ordinals()
                        .forEach(seat -> holders.merge(seat, 1, Integer::sum));
            }
        }
        return holders.entrySet().stream()
                .filter(seat -> seat.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Has {@code count} threads do something at the same moment; their answers in order. */
    static <T> List<T> atOnce(int count, IntFunction<T> action, Class<T> type) {
        var start = new CyclicBarrier(count);
        List<Future<T>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var index = i;
                answers.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return action.apply(index);
                                }));
            }
            List<T> all = new ArrayList<>();
            for (var answer : answers) {
                all.add(type.cast(answer.get()));
            }
            return all;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static HoldRequest request(UUID showtimeId, Random random) {
        var ordinals = random.ints(0, SEATS).distinct().limit(SEATS_EACH).boxed().toList();
        return new HoldRequest(
                showtimeId,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                ordinals,
                Duration.ofMinutes(10),
                SEATS_EACH);
    }
}
