package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Reply;
import io.foyer.system.client.Show;
import io.foyer.system.platform.RunningPlatform;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets a seat when several want it, or when one asks twice. */
@ExtendWith(RunningPlatform.class)
class ContendingForASeatTests {

    private static final int RACES = 100;

    private final Api api;

    ContendingForASeatTests(Api api) {
        this.api = api;
    }

    @Test
    void twoCustomersRaceForOneSeatAHundredTimesAndExactlyOneWinsEachTime() throws Exception {
        var show = new Organizer(api).putOnShow("The Last Seats", 10, 10, lotsPerBuyer());
        // Twenty seats is the most one buyer may have, so the two are replaced as they fill up.
        for (var race = 0; race < RACES; race += 10) {
            var ada = new Customer(api);
            var bob = new Customer(api);
            for (var seat : show.seatIds().subList(race, race + 10)) {
                assertExactlyOneWins(race(show, seat, ada, bob), seat);
            }
        }
    }

    @Test
    void theSameRequestWithTheSameKeyGivesTheSameAnswerOnce() {
        var show = new Organizer(api).putOnShow("Asked Twice", 1, 6);
        var fan = new Customer(api);
        var key = UUID.randomUUID().toString();

        var first = fan.hold(show, show.seatIds().subList(0, 2), key).expect(201);
        var second = fan.hold(show, show.seatIds().subList(0, 2), key).expect(201);

        assertThat(second).isEqualTo(first);
        fan.hold(show, show.seatIds().subList(2, 4), key).refused(422, "idempotency-key-reused");
        assertThat(show.stateOf(show.seatIds().get(2))).isZero();
    }

    @Test
    void aRefusalNamesTheSeatsThatWereTaken() {
        var show = new Organizer(api).putOnShow("Named Seats", 1, 6);
        new Customer(api).hold(show, show.seatIds().subList(0, 2)).expect(201);

        var refusal =
                new Customer(api)
                        .hold(show, show.seatIds().subList(1, 3))
                        .refused(409, "seats-taken");

        assertThat(refusal.path("seats").valueStream().map(seat -> seat.asString()))
                .containsExactly(show.seatIds().get(1));
        assertThat(show.stateOf(show.seatIds().get(2))).as("all or none").isZero();
    }

    @Test
    void seatsOfAnotherShowtimeAreRefused() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("This One", 1, 4);
        var other = promoter.putOnShow("The Other", 1, 4);

        new Customer(api).hold(show, other.seatIds().subList(0, 1)).refused(422, "seat-rule");
    }

    private static List<Reply> race(Show show, String seat, Customer... customers)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(customers.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies =
                    threads.invokeAll(
                            List.of(customers).stream()
                                    .<Callable<Reply>>map(
                                            customer ->
                                                    () -> {
                                                        start.await();
                                                        return customer.hold(show, List.of(seat));
                                                    })
                                    .toList());
            return List.of(replies.get(0).get(), replies.get(1).get());
        }
    }

    private static void assertExactlyOneWins(List<Reply> replies, String seat) {
        assertThat(replies).as("race for %s", seat).extracting(Reply::status).containsOnlyOnce(201);
        replies.stream()
                .filter(reply -> reply.status() != 201)
                .forEach(reply -> reply.refused(409, "seats-taken"));
    }

    private static Map<String, Object> lotsPerBuyer() {
        return Map.of("seatsPerBuyer", 20);
    }
}
