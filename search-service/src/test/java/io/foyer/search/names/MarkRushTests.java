package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Show;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While masses are copied, names wait; but not for ever. */
class MarkRushTests {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final int MASS = 10;

    private final NameTables tables = new NameTables("rush", "5");
    private final NameUpkeep upkeep = tables.upkeep();

    @BeforeEach
    void look() {
        upkeep.round();
    }

    @AfterEach
    void disconnect() {
        tables.close();
    }

    @Test
    void namesOfAMassAreCountedOnceItIsOver() {
        copy("First");
        tables.clock.advance(A_SECOND);
        countAll();
        assertThat(tables.alive()).isEmpty();

        tables.clock.advance(A_SECOND);
        countAll();
        assertThat(tables.alive()).contains("EVENT:First 0", "EVENT:First 9");
        assertThat(tables.marks()).isZero();
    }

    @Test
    void aMassThatDoesNotEndIsCountedInBetween() {
        for (var second = 0; second < tables.limits.patience().toSeconds(); second++) {
            copy("At " + second);
            tables.clock.advance(A_SECOND);
            countAll();
        }
        assertThat(tables.alive()).isEmpty();

        copy("One more");
        tables.clock.advance(A_SECOND);
        countAll();
        assertThat(tables.alive()).contains("EVENT:At 0 0", "EVENT:At 59 9");
    }

    @Test
    void aFewAreCountedAtOnce() {
        tables.shows.put(Show.named("Alone"));
        tables.clock.advance(A_SECOND);
        countAll();

        assertThat(tables.alive()).contains("EVENT:Alone");
    }

    private void copy(String name) {
        for (var i = 0; i < MASS; i++) {
            tables.shows.put(Show.named(name + " " + i));
        }
    }

    private void countAll() {
        while (upkeep.round()) {
            // there is more
        }
    }
}
