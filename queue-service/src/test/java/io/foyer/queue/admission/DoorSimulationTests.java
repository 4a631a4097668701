package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.admission.EstimateScores.Score;
import io.foyer.queue.place.PlaceState;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A whole sale with the door's own rules and a clock that is moved: 60 in 100 vanish, Redis loses
 * everything, the controller is killed, booking-service is pressed for half a minute, all is sold
 * and a hundred seats come back. The line is in memory, so that a million people take seconds and
 * not hours; that the door does the same to a line in Postgres is what {@link DoorkeeperTests} and
 * {@link WholeSaleTests} are for.
 */
class DoorSimulationTests {

    /** Vanishing has evened out, nothing is broken yet, and seats are no limit. */
    private static final int STEADY_FROM = 250;

    private static final int STEADY_UNTIL = 500;

    @Test
    void fiftyThousandPeopleForFiveThousandSeats() {
        check(new Simulation(SimulationPlan.small()).run());
    }

    @Test
    @Tag("long")
    void aMillionPeopleInTenMinutesForTwentyThousandSeats() {
        check(new Simulation(SimulationPlan.whole()).run());
    }

    private static void check(Simulation simulation) {
        print(simulation);
        var plan = simulation.plan;
        var ledger = simulation.ledger;
        assertThat(ledger.inversions).as("order among those present").isZero();
        assertThat(lost(simulation)).as("places lost").isZero();
        assertThat(ledger.mostInside).as("inside at once").isLessThanOrEqualTo(plan.capacity());
        assertThat(ledger.pickedUpPerSecond(STEADY_FROM, STEADY_UNTIL))
                .as("those present who enter, of the set rate")
                .isGreaterThanOrEqualTo(0.95 * plan.admissionsPerMinute() / 60);
        assertThat(ledger.pickedUpPerSecond(655, 670))
                .as("under pressure")
                .isLessThan(0.6 * plan.admissionsPerMinute() / 60);
        assertThat(ledger.longestAfterReturn).as("wait after return").isLessThanOrEqualTo(30);
        assertThat(ledger.secondWithSold(nearlyAll(plan)))
                .as("nearly all sold")
                .isLessThan(asQuicklyAsSellingAllows(plan));
        assertThat(ledger.soldOutAt).as("sold out").isPositive();
        assertThat(estimates(simulation).medianError(all())).isLessThan(0.20);
        assertThat(estimates(simulation).share(steady(), score -> score.error() <= 0.25))
                .as("within a quarter at constant outflow")
                .isGreaterThanOrEqualTo(0.90);
    }

    /** Whose number came up, who was there all the time, and who never got in. */
    private static long lost(Simulation simulation) {
        var lost = 0L;
        for (var number = 1L; number <= simulation.door.serving; number++) {
            var person = (int) simulation.door.line.arrivalOf(number);
            if (simulation.crowd.isAlwaysThere(person)
                    && (!simulation.ledger.wasAdmitted(person)
                            || simulation.door.line.states[person] == PlaceState.WAITING)) {
                lost++;
            }
        }
        return lost;
    }

    /** The last ones wait for each hold that comes to nothing. */
    private static int nearlyAll(SimulationPlan plan) {
        return plan.seats() * 98 / 100;
    }

    /**
     * Four of five buy two and a half seats, and a tenth of holds come to nothing; the first have
     * to choose and pay; under pressure, and until the pace is back, about a minute is lost.
     */
    private static int asQuicklyAsSellingAllows(SimulationPlan plan) {
        var perSecond = plan.admissionsPerMinute() / 60.0 * 0.8 * 0.9 * 2.5;
        return (int) (plan.seats() / perSecond * 1.1) + 120 + 60;
    }

    private static EstimateScores estimates(Simulation simulation) {
        return simulation.estimates;
    }

    private static Predicate<Score> all() {
        return _ -> true;
    }

    private static Predicate<Score> steady() {
        return score -> score.toldAt() >= STEADY_FROM && score.admittedAt() < STEADY_UNTIL;
    }

    private static void print(Simulation simulation) {
        var ledger = simulation.ledger;
        var plan = simulation.plan;
        var estimates = estimates(simulation);
        System.out.printf(
                """
                | simulated sale | |
                |---|---|
                | arrivals, seats | %,d, %,d |
                | rate set, rate of those present who enter | %.2f/s, %.2f/s |
                | order inversions, places lost | %d, %d |
                | most inside, capacity | %,d, %,d |
                | turns given, in vain | %,d, %,d |
                | 98 in 100 sold after, all sold after | %d s, %d s |
                | let in after coming back within | %d s |
                | estimates: scored, median error | %,d, %.1f %% |
                | within 25 %% at constant outflow, within their own bounds at any time | \
                %.1f %%, %.1f %% |
                """,
                plan.arrivals(),
                plan.seats(),
                plan.admissionsPerMinute() / 60.0,
                ledger.pickedUpPerSecond(STEADY_FROM, STEADY_UNTIL),
                ledger.inversions,
                lost(simulation),
                ledger.mostInside,
                plan.capacity(),
                ledger.admitted,
                simulation.door.unused,
                ledger.secondWithSold(nearlyAll(plan)),
                ledger.soldOutAt,
                ledger.longestAfterReturn,
                estimates.scores.size(),
                100 * estimates.medianError(all()),
                100 * estimates.share(steady(), score -> score.error() <= 0.25),
                100 * estimates.share(all(), Score::isWithinBounds));
    }
}
