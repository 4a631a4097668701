package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Show;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances count the same name; one reads, stalls, and goes on after the other is done. */
class TwoWorkersTests {

    private static final long LONG_ENOUGH = 20;

    private final NameTables tables = new NameTables();

    @AfterEach
    void disconnect() {
        tables.close();
    }

    @Test
    void theLaterCountStays() throws Exception {
        assertThat(weightAfterARace(new UpkeepTurn(tables.jdbc), new NameMarks(tables.jdbc)))
                .isEqualTo(901 >> 4 << 4);
    }

    @Test
    void withoutTakingTurnsAnOldCountWouldReplaceANewerOne() throws Exception {
        var anyTime =
                new UpkeepTurn(tables.jdbc) {
                    @Override
                    boolean taken() {
                        return true;
                    }
                };

        assertThat(weightAfterARace(anyTime, new SharedOut())).isEqualTo(11);
    }

    private long weightAfterARace(UpkeepTurn turn, NameMarks marks) throws Exception {
        var stalling = new Stalling();
        var show = tables.shows.put(Show.named("Contested").sold(10));
        var slow = CompletableFuture.runAsync(() -> tables.upkeep(turn, marks, stalling).round());
        assertThat(stalling.read.await(LONG_ENOUGH, TimeUnit.SECONDS)).isTrue();

        tables.shows.put(show.sold(900));
        tables.upkeep(turn, marks, new NameCounts(tables.jdbc)).round();
        stalling.goOn.countDown();
        slow.get(LONG_ENOUGH, TimeUnit.SECONDS);
        tables.settle();

        return tables.number("weight", NameKind.EVENT, "Contested");
    }

    /** What a queue of work would do: each takes what the others have not. */
    private final class SharedOut extends NameMarks {

        SharedOut() {
            super(tables.jdbc);
        }

        @Override
        Marked take(int most) {
            var names =
                    tables.jdbc
                            .sql(
                                    """
                                    DELETE FROM name_mark WHERE id IN
                                        (SELECT id FROM name_mark FOR UPDATE SKIP LOCKED)
                                    RETURNING kind, name
                                    """)
                            .query((row, number) -> NameRows.keyOf(row))
                            .list();
            return new Marked(names, names.size());
        }
    }

    private final class Stalling extends NameCounts {

        private final CountDownLatch read = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        Stalling() {
            super(tables.jdbc);
        }

        @Override
        List<NameCount> of(Collection<NameKey> keys, Instant now) {
            var counts = super.of(keys, now);
            read.countDown();
            try {
                assertThat(goOn.await(LONG_ENOUGH, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return counts;
        }
    }
}
