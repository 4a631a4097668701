package io.foyer.queue.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A line that fills within seconds, before Postgres has looked at the table again: plans are kept
 * that were made while it was empty. What a join costs must not grow with those who stand there.
 */
class FillingLineTests {

    private static final int STANDING = 5_000;

    /** After the fifth time the driver names a statement; of a named one the sixth plan is kept. */
    private static final int UNTIL_KEPT = 15;

    /** Nobody who joins has a place, so there is nothing to be read but some rows just written. */
    private static final int FEW_EACH = 8;

    private static final LineScene scene = new LineScene();

    private final JdbcClient jdbc = scene.bean(JdbcClient.class);

    @AfterAll
    static void stop() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void joiningReadsNobodyElsesPlace(int together) {
        var joining = scene.bean(Joining.class);

        var read = readInAFullLine(room -> joining.join(wishes(room.showtimeId(), together)));

        assertThat(read).isLessThan((long) FEW_EACH * together);
    }

    @Test
    void callingPeopleUpReadsThemAlone() {
        var line = scene.bean(Line.class);

        var read =
                readInAFullLine(
                        room -> {
                            var now = scene.clock.instant();
                            var called = line.waiting(room, List.of(1L, 2L, 3L));
                            line.lock(ids(called));
                            line.admit(called);
                            line.putBack(ids(called), now);
                            line.passedSince(room, now.minusSeconds(60));
                            line.admit(called);
                            line.lapse(ids(called));
                            line.pass(line.waiting(room, List.of(4L, 5L, 6L)), now);
                        });

        assertThat(read).isLessThan(10L * FEW_EACH);
    }

    @Test
    void lookingAtAPlaceReadsThatAlone() {
        var places = scene.bean(Places.class);

        var read =
                readInAFullLine(
                        room -> {
                            places.findLive(room.showtimeId(), UUID.randomUUID());
                            places.find(UUID.randomUUID());
                        });

        assertThat(read).isLessThan(FEW_EACH);
    }

    /**
     * How many rows of places a step looks at in a full line, when its plans were made while the
     * table was empty.
     */
    private long readInAFullLine(Consumer<WaitingRoom> step) {
        var empty = room();
        var full = room();
        return Objects.requireNonNull(
                scene.bean(TransactionTemplate.class)
                        .execute(
                                status -> {
                                    status.setRollbackOnly();
                                    for (var i = 0; i < UNTIL_KEPT; i++) {
                                        step.accept(empty);
                                    }
                                    fill(full.showtimeId());
                                    var seen = placesRead();
                                    step.accept(full);
                                    return placesRead() - seen;
                                }));
    }

    private static WaitingRoom room() {
        return scene.bean(WaitingRooms.class).known(scene.room(-1)).orElseThrow();
    }

    private static List<UUID> ids(List<Place> places) {
        return places.stream().map(Place::id).toList();
    }

    private void fill(UUID showtime) {
        jdbc.sql(
                        """
                        INSERT INTO place (id, showtime_id, account_id, epoch, arrival, state, joined_at)
                        SELECT gen_random_uuid(), showtime_id, gen_random_uuid(), epoch, each, 'WAITING', now()
                          FROM waiting_room, generate_series(1, ?) AS each
                         WHERE showtime_id = ?
                        """)
                .params(STANDING, showtime)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO arrival_count (showtime_id, epoch, last)
                        SELECT showtime_id, epoch, ? FROM waiting_room WHERE showtime_id = ?
                        """)
                .params(STANDING, showtime)
                .update();
    }

    /** How many rows of places this transaction has looked at. */
    private long placesRead() {
        return jdbc.sql(
                        """
                        SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables
                         WHERE relname = 'place'
                        """)
                .query(Long.class)
                .single();
    }

    private static List<Wish> wishes(UUID showtime, int count) {
        return Stream.generate(UUID::randomUUID)
                .limit(count)
                .map(account -> LineScene.wish(showtime, account))
                .toList();
    }
}
