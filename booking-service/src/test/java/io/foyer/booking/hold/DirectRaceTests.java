package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many want the same seats of Postgres at once; with the guard, and without it. */
class DirectRaceTests {

    private static final int ROUNDS = 3;
    private static final int WISHES = 150;
    private static final int SEATS = 12;

    @Test
    void withoutHoldsInTheIndexTwoHoldOneSeat() {
        try (var direct = new DirectFixture()) {
            direct.database.jdbc().sql("DROP INDEX one_live_claim").update();
            direct.database
                    .jdbc()
                    .sql(
                            """
                            CREATE UNIQUE INDEX one_live_claim ON claimed_seat (showtime_id, ordinal)
                             WHERE status IN ('PAYING', 'CONFIRMED')
                            """)
                    .update();

            var twice =
                    IntStream.range(0, ROUNDS)
                            .mapToObj(round -> direct.onSale(SeatRace.SEATS).id())
                            .flatMap(id -> SeatRace.seatsHeldTwice(direct.holds, id).stream());

            assertThat(twice).isNotEmpty();
        }
    }

    /** Holds that end all the time are taken over; nobody waits in a circle. */
    @Test
    void noTwoWaitForEachOtherWhileHoldsEnd() {
        try (var direct = new DirectFixture()) {
            var showtime = direct.onSale(SEATS).id();
            for (var round = 0; round < ROUNDS; round++) {
                var random = new Random(round);
                var wishes =
                        IntStream.range(0, WISHES).mapToObj(n -> wish(showtime, random)).toList();

                var outcomes =
                        SeatRace.atOnce(
                                WISHES, n -> direct.holds.hold(wishes.get(n)), HoldOutcome.class);

                assertThat(outcomes)
                        .doesNotHaveAnyElementsOfTypes(HoldOutcome.Unavailable.class)
                        .hasAtLeastOneElementOfType(HoldOutcome.Held.class);
            }
            assertThat(deadlocks(direct)).isZero();
        }
    }

    private static long deadlocks(DirectFixture direct) {
        return direct.database
                .jdbc()
                .sql("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
                .query(Long.class)
                .single();
    }

    private static HoldRequest wish(UUID showtime, Random random) {
        var seats = random.ints(0, SEATS).distinct().limit(4).boxed().toList();
        return new HoldRequest(
                showtime,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                List.copyOf(seats),
                Duration.ofMillis(5),
                8);
    }
}
