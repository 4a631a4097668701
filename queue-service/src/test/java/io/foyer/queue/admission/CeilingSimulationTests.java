package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.room.HumanProof;
import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.RoomSettings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A booking-service that bears fewer than the organizer has set, second by second. */
class CeilingSimulationTests {

    private static final Instant OPENING = Instant.parse("2026-06-01T12:00:00Z");
    private static final ThrottleProperties LIMITS = Limits.throttle();
    private static final int CAPACITY = 10_000;
    private static final int TURN_SECONDS = 600;
    private static final RoomSettings SETTINGS =
            new RoomSettings(
                    OPENING, 12_000, CAPACITY, TURN_SECONDS, RoomMode.RUNNING, HumanProof.OFF);

    private static final int PER_SECOND = 40;

    private final SimulatedBooking booking = new SimulatedBooking(PER_SECOND);
    private Inflow inflow = Inflow.FIRST;
    private Instant next = OPENING;

    @Test
    void asManyAreInsideAsAreNotRefused() {
        rounds(0, 300, true);
        booking.countAnew();
        rounds(300, 1_800, true);
        System.out.printf(
                "With a ceiling %.3f of wishes are refused, %.1f a second are granted%n",
                booking.refusedShare(), booking.held() / 1_500.0);

        assertThat(booking.refusedShare()).isLessThan(0.02);
        assertThat(booking.held() / 1_500.0).isGreaterThan(0.6 * PER_SECOND);
        assertThat(booking.inside()).isLessThan(CAPACITY / 2);

        booking.holdsPerSecond(1_000);
        rounds(1_800, 2_400, true);
        assertThat(booking.inside()).isEqualTo(CAPACITY);
    }

    /** The ceiling taken away. */
    @Test
    void withTheOrganizersCapacityAloneAQuarterIsRefused() {
        rounds(0, 300, false);
        booking.countAnew();
        rounds(300, 1_800, false);
        System.out.printf("Without one %.3f are refused%n", booking.refusedShare());

        assertThat(booking.refusedShare()).isGreaterThan(0.2);
    }

    private void rounds(int from, int until, boolean hasCeiling) {
        for (var second = from; second < until; second++) {
            booking.shop(second);
            var now = OPENING.plusSeconds(second);
            var inside = booking.inside();
            var situation = new Situation(SETTINGS, next, inside, 0, 0, null, booking.told());
            var decision = inflow.decide(situation, now, Duration.ofSeconds(2), LIMITS);
            if (decision.count() > 0) {
                assertThat(inside + decision.count())
                        .isLessThanOrEqualTo(decision.ceiling().within(CAPACITY));
            }
            booking.admit(decision.count(), second, TURN_SECONDS);
            next = decision.nextAfter(decision.count());
            var ceiling = hasCeiling ? decision.ceiling() : Ceiling.NONE;
            inflow = new Inflow(decision.throttle(), ceiling, 1);
        }
    }
}
