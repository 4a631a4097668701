package io.foyer.search.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.search.testing.Bound;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

/** Searches of the copy end in time and are not too many. */
@TestInstance(Lifecycle.PER_CLASS)
class CopyReadsTests {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final OwnDatabase database = OwnDatabase.fresh();

    @Test
    void aStatementThatTakesTooLongIsCancelled() {
        var reads = database.reads(Bound.to(CopyProperties.class));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> reads.within(SHORT, CopyReadsTests::sleepLong));
    }

    @Test
    void statementsShareTheTime() {
        var reads = database.reads(Bound.to(CopyProperties.class));
        var started = System.nanoTime();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () ->
                                reads.within(
                                        Duration.ofSeconds(1),
                                        reading -> {
                                            for (var i = 0; i < 100; i++) {
                                                sleep(reading, "0.4");
                                            }
                                            return true;
                                        }));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONG_ENOUGH);
    }

    @Test
    void whoIsOneTooManyIsTurnedAwayInTime() throws Exception {
        var reads = database.reads(Bound.to(CopyProperties.class, "readers", "1"));
        var reading = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    threads.submit(
                            () ->
                                    reads.within(
                                            LONG_ENOUGH,
                                            its -> {
                                                reading.countDown();
                                                return await(enough);
                                            }));
            reading.await();

            assertThatExceptionOfType(TransientDataAccessResourceException.class)
                    .isThrownBy(() -> reads.within(SHORT, its -> true));

            enough.countDown();
            assertThat(first.get()).isTrue();
        }
        assertThat(reads.<Boolean>within(LONG_ENOUGH, its -> true)).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean sleepLong(CopyReading reading) {
        return sleep(reading, "60");
    }

    private static boolean sleep(CopyReading reading, String seconds) {
        reading.sql("SELECT pg_sleep(CAST(:seconds AS double precision))")
                .param("seconds", seconds)
                .query()
                .singleRow();
        return true;
    }
}
