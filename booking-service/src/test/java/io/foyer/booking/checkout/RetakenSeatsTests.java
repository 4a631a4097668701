package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.BookingDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Late money takes two seats again, the later one first in every list, while somebody has one. */
class RetakenSeatsTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final BookingDatabase database = new BookingDatabase();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JdbcClient jdbc = database.jdbc();
    private final SeatClaims claims = new SeatClaims(jdbc);
    private final RetakenSeats late = new RetakenSeats(jdbc);
    private final UUID showtime = UUID.randomUUID();
    private final Booking booking = BookingRow.held(UUID.randomUUID(), showtime, List.of(2, 1));

    @AfterEach
    void close() {
        threads.close();
        database.close();
    }

    @Test
    void theyAreTakenInTheOrderOfAClaimSoThatNobodyWaitsInARing() {
        release();

        var retaken = claimBothWhile(() -> late.retake(booking, fence()));

        assertThatThrownBy(retaken::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DuplicateKeyException.class);
        assertThat(live()).isEqualTo(2);
    }

    /** The negative control: the later seat first. */
    @Test
    void inAnyOtherOrderTheyWaitForEachOther() {
        release();

        var failure =
                catchThrowable(
                        () ->
                                claimBothWhile(
                                                () -> {
                                                    take(2);
                                                    take(1);
                                                    return true;
                                                })
                                        .get());

        assertThat(failure)
                .satisfiesAnyOf(
                        own ->
                                assertThat(own)
                                        .isInstanceOf(PessimisticLockingFailureException.class),
                        others ->
                                assertThat(others)
                                        .hasCauseInstanceOf(
                                                PessimisticLockingFailureException.class));
    }

    /** Somebody claims the first seat, waits for the other side to come, and claims the second. */
    private Future<Boolean> claimBothWhile(Supplier<Boolean> taking) {
        return inTransaction(
                () -> {
                    claim(1);
                    var other = threads.submit(() -> inTransaction(taking));
                    await().atMost(SOON).until(this::somebodyWaits);
                    claim(2);
                    return other;
                });
    }

    private void claim(int ordinal) {
        assertThat(claims.claim(UUID.randomUUID(), showtime, List.of(ordinal), fence()))
                .containsExactly(ordinal);
    }

    private void take(int ordinal) {
        jdbc.sql("UPDATE claimed_seat SET status = 'PAYING' WHERE booking_id = ? AND ordinal = ?")
                .params(booking.id(), ordinal)
                .update();
    }

    private void release() {
        inTransaction(() -> claims.claim(booking.id(), showtime, List.of(1, 2), fence()));
        jdbc.sql("UPDATE claimed_seat SET status = 'RELEASED'").update();
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                                """
                                SELECT count(*) FROM pg_stat_activity
                                 WHERE datname = current_database() AND wait_event_type = 'Lock'
                                """)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int live() {
        return jdbc.sql("SELECT count(*) FROM claimed_seat WHERE status = 'PAYING'")
                .query(Integer.class)
                .single();
    }

    private Fence fence() {
        return claims.nextFence(Duration.ofMinutes(1));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(database.transactions().execute(_ -> work.get()));
    }
}
