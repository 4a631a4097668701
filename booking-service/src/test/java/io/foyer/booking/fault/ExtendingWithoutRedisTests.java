package io.foyer.booking.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I8: more time for held seats while Redis is away, wherever they were held. */
class ExtendingWithoutRedisTests extends FaultScene {

    private static final Duration NEARLY = Duration.ofMinutes(9);

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @BeforeEach
    void openTheSale() {
        goesToRedis();
        showtime = showtime();
        buyer = buyer();
    }

    @AfterEach
    void thaw() {
        redis.thaw();
        goesToRedis();
    }

    @Test
    void seatsThatWereHeldInRedisAreExtendedInPostgres() {
        var booking = buyer.hold(showtime, 1, 2);
        withoutRedis();
        rows.passHold(booking, NEARLY);

        assertThat(buyer.extend(booking)).hasStatusOk();

        assertThat(endOf(booking)).isAfter(Instant.now().plus(NEARLY));
        assertThat(buyer().reserve(showtime, 2)).hasStatus(409);
    }

    @Test
    void seatsThatWereHeldInPostgresAreExtendedThere() {
        withoutRedis();
        var booking = buyer.hold(showtime, 3, 4);
        rows.passHold(booking, NEARLY);

        assertThat(buyer.extend(booking)).hasStatusOk();

        assertThat(
                        rows.count(
                                """
                                SELECT count(*) FROM claimed_seat JOIN booking ON booking.id = booking_id
                                 WHERE booking_id = ? AND claimed_seat.status = 'HELD'
                                   AND held_until = expires_at
                                   AND held_until > now() + interval '9 min'
                                """,
                                booking))
                .isEqualTo(2);
    }

    @Test
    void theCapHoldsThereToo() {
        withoutRedis();
        var booking = buyer.hold(showtime, 5);
        for (var i = 0; i < 3; i++) {
            rows.passHold(booking, NEARLY);
            assertThat(buyer.extend(booking)).hasStatusOk();
        }

        var answer = buyer.extend(booking);

        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("extension-refused");
        assertThat(endOf(booking)).isBefore(Instant.now().plus(Duration.ofMinutes(3)));
    }

    @Test
    void theExtensionIsThereWhenRedisIsBack() {
        var booking = buyer.hold(showtime, 7);
        withoutRedis();
        rows.passHold(booking, NEARLY);
        buyer.extend(booking);

        redis.thaw();
        goesToRedis();

        assertThat(buyer().reserve(showtime, 7)).hasStatus(409);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
    }

    private void withoutRedis() {
        redis.freeze();
        // Noticed by whoever asks next.
        buyer().reserve(showtime, 50);
        goesToPostgres();
    }

    private Instant endOf(UUID booking) {
        return Instant.parse(buyer.booking(booking).path("expiresAt").asString());
    }
}
