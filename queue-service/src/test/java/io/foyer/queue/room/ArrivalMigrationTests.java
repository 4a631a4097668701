package io.foyer.queue.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.keys.KeyEncryptionKey;
import io.foyer.common.keys.KeySeal;
import io.foyer.testing.store.Stores;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rooms that were running when places got arrivals: nobody's order changed. */
class ArrivalMigrationTests {

    private static final byte[] SEED = "thirty-two bytes that nobody had".getBytes(UTF_8);

    private final DrawSeeds seeds = new DrawSeeds(new KeySeal(KeyEncryptionKey.LOCAL));
    private final DriverManagerDataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void anOpenRoomKeepsItsNumbersAndARoomThatIsNotOpenItsOrder() {
        migrateTo("21");
        var open = room(true, 2);
        var waiting = room(false, 5);
        place(open, "ADMITTED", 1);
        place(open, "WAITING", 2);
        place(open, "LEFT", null);
        place(waiting, "DONE", 5);
        place(waiting, "PRE_QUEUE", null);
        place(waiting, "PRE_QUEUE", null);
        jdbc.sql("INSERT INTO queue_number (showtime_id, last) VALUES (?, 2), (?, 5)")
                .params(open, waiting)
                .update();

        migrateTo("26");

        assertThat(places(open)).containsExactly("1/1 ADMITTED", "1/2 WAITING", "1/3 LEFT");
        assertThat(places(waiting)).containsExactly("0/5 DONE", "1/1 WAITING", "1/2 WAITING");
        assertThat(lines(open)).containsExactly("epoch 1, last 3, drawn 0, serving 2");
        assertThat(lines(waiting)).containsExactly("epoch 1, last 2, drawn 0, serving 0");
        assertThat(seeds.open(waiting, sealedSeed(waiting))).isEqualTo(SEED);
    }

    private UUID room(boolean isOpen, int serving) {
        var showtime = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO waiting_room
                            (showtime_id, enabled, opens_at, admissions_per_minute, capacity,
                             turn_seconds, draw_seed, opened_at, serving_number, next_admission_at)
                        VALUES (?, true, now(), 60, 10, 600, ?,
                                CASE WHEN ? THEN now() END, ?, now())
                        """)
                .params(showtime, SEED, isOpen, serving)
                .update();
        return showtime;
    }

    private void place(UUID showtime, String state, @Nullable Integer number) {
        jdbc.sql(
                        """
                        INSERT INTO place (id, showtime_id, account_id, number, state, joined_at)
                        VALUES (gen_random_uuid(), :showtime, gen_random_uuid(),
                                CAST(:number AS bigint), :state, clock_timestamp())
                        """)
                .param("showtime", showtime)
                .param("number", number)
                .param("state", state)
                .update();
    }

    private List<String> places(UUID showtime) {
        return jdbc.sql(
                        """
                        SELECT epoch || '/' || arrival || ' ' || state FROM place
                         WHERE showtime_id = ? ORDER BY epoch, arrival
                        """)
                .param(showtime)
                .query(String.class)
                .list();
    }

    private List<String> lines(UUID showtime) {
        return jdbc.sql(
                        """
                        SELECT format('epoch %s, last %s, drawn %s, serving %s', room.epoch,
                                      arrivals.last, room.drawn, room.serving_number)
                          FROM waiting_room room
                          JOIN arrival_count arrivals USING (showtime_id, epoch)
                         WHERE showtime_id = ?
                        """)
                .param(showtime)
                .query(String.class)
                .list();
    }

    private byte[] sealedSeed(UUID showtime) {
        return jdbc.sql("SELECT sealed_seed FROM waiting_room WHERE showtime_id = ?")
                .param(showtime)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/common", "classpath:db/migration")
                .outOfOrder(true)
                .javaMigrations(new V23__seal_draw_seeds(seeds))
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static DriverManagerDataSource database() {
        var fresh = Stores.freshDatabase("queue");
        return new DriverManagerDataSource(fresh.url(), fresh.user(), fresh.password());
    }
}
