package io.foyer.search.index;

import static io.foyer.search.index.RebuildState.DONE;
import static io.foyer.search.index.RebuildState.FAILED;
import static io.foyer.search.index.RebuildState.FILLING;
import static io.foyer.search.index.RebuildState.ROLLED_BACK;
import static io.foyer.search.index.RebuildState.ROLLING_BACK;
import static io.foyer.search.index.RebuildState.STARTING;
import static io.foyer.search.index.RebuildState.VERIFYING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RebuildStateTests {

    @Test
    void onlyTheTransitionsOfTheTableArePossible() {
        var table =
                Map.of(
                        STARTING, Set.of(FILLING, FAILED),
                        FILLING, Set.of(VERIFYING, STARTING, FAILED),
                        VERIFYING, Set.of(DONE, STARTING, FAILED),
                        DONE, Set.of(ROLLING_BACK),
                        ROLLING_BACK, Set.of(ROLLED_BACK, FAILED));

        for (var from : RebuildState.values()) {
            for (var to : RebuildState.values()) {
                assertThat(from.canBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(from == to || table.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void whatIsLiveCanStillBecomeSomething() {
        for (var state : RebuildState.values()) {
            assertThat(state.isLive())
                    .as("%s", state)
                    .isEqualTo(Set.of(STARTING, FILLING, VERIFYING, ROLLING_BACK).contains(state));
        }
    }
}
