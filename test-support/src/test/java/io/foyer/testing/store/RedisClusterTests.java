package io.foyer.testing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisClusterTests {

    @SuppressWarnings("NullAway.Init") // set before all
    private static RedisCluster cluster;

    @BeforeAll
    static void start() {
        cluster = RedisCluster.start(3);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void keysAreSpreadOverItsNodes() {
        assertThat(IntStream.range(0, 100).map(i -> cluster.nodeOf("key" + i))).contains(0, 1, 2);
    }

    @Test
    void aKeyIsSetOnItsNodeOnly() throws IOException {
        int owner = cluster.nodeOf("color");

        assertThat(ask(owner, "SET", "color", "red")).isEqualTo("OK");

        assertThatThrownBy(() -> ask((owner + 1) % 3, "SET", "color", "blue"))
                .hasMessageContaining("MOVED");
    }

    @Test
    void aSlotMovesWithWhatIsInIt() throws IOException {
        int from = cluster.nodeOf("{tag}:1");
        int to = (from + 1) % 3;
        ask(from, "SET", "{tag}:1", "one");
        ask(from, "SET", "{tag}:2", "two");

        cluster.move("{tag}:1", to);

        assertThat(cluster.nodeOf("{tag}:2")).isEqualTo(to);
        assertThat(ask(to, "GET", "{tag}:2")).isEqualTo("two");
    }

    private static String ask(int node, String... command) throws IOException {
        try (RedisWire wire = new RedisWire(cluster.urls().get(node))) {
            return wire.ask(List.of(command));
        }
    }
}
