package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.testing.MigratedDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Many bookings in one statement, and a verdict for each. */
class NewBookingsTests {

    private final NewBookingsFixture scene = new NewBookingsFixture(newDatabase());

    @AfterEach
    void end() {
        scene.close();
    }

    @Test
    void manyAtOnceShareTransactionsAndEachGetsItsOwnAnswer() throws Exception {
        var wishes = IntStream.range(0, 200).mapToObj(i -> scene.booking(i, 500 + i)).toList();

        var outcomes = writeAtOnce(wishes);

        for (var i = 0; i < wishes.size(); i++) {
            assertThat(written(outcomes.get(i)).id()).isEqualTo(wishes.get(i).id());
            assertThat(written(outcomes.get(i)).lines()).hasSize(2);
        }
        assertThat(scene.count("SELECT count(*) FROM booking_line")).isEqualTo(400);
        assertThat(scene.count("SELECT count(DISTINCT xmin::text) FROM booking")).isLessThan(200);
    }

    @Test
    void whatIsAnsweredIsWhatIsWritten() {
        var wish = scene.booking(3);

        var booking = written(scene.bookings.write(wish));

        assertThat(booking.showtime()).isEqualTo(BookedShowtime.of(wish.showtime()));
        assertThat(
                        scene.count(
                                """
                                SELECT count(*) FROM booking
                                 WHERE id = ? AND account_id = ? AND event_name = ? AND total = ? AND currency = 'EUR'
                                   AND status = 'HELD' AND expires_at = created_at + interval '10 min'
                                   AND expires_at = ?::timestamptz
                                """,
                                wish.id(),
                                wish.accountId(),
                                wish.showtime().eventName(),
                                wish.total(),
                                booking.expiresAt().orElseThrow().toString()))
                .isOne();
        assertThat(scene.count("SELECT count(*) FROM idempotent_request")).isZero();
    }

    @Test
    void whoLookedBeforeAChangeIsToldToLookAgainAndTheOthersAreWritten() throws Exception {
        var outdated =
                new NewBooking(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Fixtures.showtime(1),
                        List.of(NewBookingsFixture.line(1, 111)),
                        Optional.empty());

        var outcomes = writeAtOnce(List.of(scene.booking(2), outdated, scene.booking(3)));

        assertThat(outcomes.get(1)).isInstanceOf(WriteOutcome.OutOfDate.class);
        assertThat(written(outcomes.get(0))).isNotNull();
        assertThat(written(outcomes.get(2))).isNotNull();
    }

    @Test
    void ofOneKeysRequestsOneIsWrittenWhateverTheOthersWish() throws Exception {
        var account = UUID.randomUUID();
        var wishes = new ArrayList<NewBooking>();
        for (var i = 0; i < 32; i++) {
            wishes.add(scene.keyed(UUID.randomUUID(), account, "hash " + i, i));
        }

        var outcomes = writeAtOnce(wishes);

        assertThat(outcomes).filteredOn(WriteOutcome.Written.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.equals(new WriteOutcome.KeyTaken(false)))
                .hasSize(31);
        assertThat(scene.count("SELECT count(*) FROM booking")).isOne();
        assertThat(scene.count("SELECT count(*) FROM booking_line")).isOne();
        assertThat(scene.count("SELECT count(*) FROM idempotent_request")).isOne();
    }

    @Test
    void oneRequestManyTimesAtOnceIsOneBooking() throws Exception {
        var wish = scene.keyed(UUID.randomUUID(), UUID.randomUUID(), "hash", 1, 2);

        var outcomes = writeAtOnce(Collections.nCopies(32, wish));

        assertThat(outcomes).filteredOn(WriteOutcome.Written.class::isInstance).isNotEmpty();
        assertThat(scene.count("SELECT count(*) FROM booking")).isOne();
        assertThat(scene.count("SELECT count(*) FROM booking_line")).isEqualTo(2);
    }

    @Test
    void ofOneRequestAtTwoPricesOnlyTheOneThatIsWrittenIsAnswered() throws Exception {
        var id = UUID.randomUUID();
        var account = UUID.randomUUID();
        var wishes =
                IntStream.range(0, 32)
                        .mapToObj(twin -> scene.keyedAt(id, account, 100 + twin))
                        .toList();

        var outcomes = writeAtOnce(wishes);

        var total = scene.count("SELECT total FROM booking WHERE id = ?", id);
        assertThat(outcomes)
                .filteredOn(WriteOutcome.Written.class::isInstance)
                .singleElement()
                .satisfies(
                        outcome -> assertThat(written(outcome).total().amount()).isEqualTo(total));
    }

    /** The negative control: what the key prevents does happen without one. */
    @Test
    void withoutAKeyEachOfThemIsABooking() throws Exception {
        writeAtOnce(IntStream.range(0, 32).mapToObj(_ -> scene.booking(1)).toList());

        assertThat(scene.count("SELECT count(*) FROM booking")).isEqualTo(32);
    }

    @Test
    void oneThatBreaksAConstraintFailsAloneAndTakesNobodyAlong() throws Exception {
        var broken =
                new NewBooking(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        scene.showtime,
                        List.of(NewBookingsFixture.line(1, 5)),
                        Optional.empty());
        var wishes = new ArrayList<NewBooking>();
        IntStream.range(2, 60).forEach(i -> wishes.add(scene.booking(i)));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var wrong = threads.submit(() -> scene.bookings.write(broken));
            var outcomes = writeAtOnce(wishes);
            assertThat(outcomes).allMatch(WriteOutcome.Written.class::isInstance);
            assertThatThrownBy(wrong::get)
                    .hasCauseInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(scene.count("SELECT count(*) FROM booking")).isEqualTo(58);
    }

    private List<WriteOutcome> writeAtOnce(List<NewBooking> wishes) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    wishes.stream()
                            .map(wish -> (Callable<WriteOutcome>) () -> scene.bookings.write(wish))
                            .toList();
            var outcomes = new ArrayList<WriteOutcome>();
            for (var each : threads.invokeAll(calls)) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }

    private static BookingDetails written(WriteOutcome outcome) {
        assertThat(outcome).isInstanceOf(WriteOutcome.Written.class);
        return ((WriteOutcome.Written) outcome).booking();
    }

    private static DriverManagerDataSource newDatabase() {
        var database = MigratedDatabase.fresh();
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }
}
