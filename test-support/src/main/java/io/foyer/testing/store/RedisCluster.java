package io.foyer.testing.store;

import static org.awaitility.Awaitility.await;

import io.foyer.platform.process.Folders;
import io.foyer.platform.process.Ports;
import io.foyer.platform.store.RedisStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Redis Cluster of real servers without replicas, started by a test and its own: it may be broken
 * in any way. It is put together over the wire, so nothing but the servers is needed.
 */
public final class RedisCluster implements AutoCloseable {

    private static final int SLOTS = 16_384;
    private static final int BUS_ABOVE_PORT = 10_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Path folder;
    private final List<RedisStore> nodes = new ArrayList<>();

    private RedisCluster(Path folder) {
        this.folder = folder;
    }

    /** Returns when every node says that the cluster is well. */
    public static RedisCluster start(int nodes) {
        StoreFolder shared = StoreFolder.ofThisBuild();
        try {
            RedisCluster cluster =
                    new RedisCluster(Files.createTempDirectory(shared.path(), "redis-cluster-"));
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            for (int i = 0; i < nodes; i++) {
                cluster.startNode(shared.path().resolveSibling("programs"), i);
            }
            cluster.join();
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its nodes are. */
    public List<URI> urls() {
        return nodes.stream().map(node -> node.uri(0)).toList();
    }

    /** To be stopped, killed, frozen or started again. */
    public RedisStore node(int index) {
        return nodes.get(index);
    }

    /** Which node has the key's slot. */
    public int nodeOf(String key) {
        return ownerOf(Integer.parseInt(ask(0, "CLUSTER", "KEYSLOT", key)));
    }

    /** Moves the slot of a key, with everything in it, while the cluster is in use. */
    public void move(String key, int to) {
        String slot = ask(0, "CLUSTER", "KEYSLOT", key);
        int from = ownerOf(Integer.parseInt(slot));
        String toId = ask(to, "CLUSTER", "MYID");
        ask(to, "CLUSTER", "SETSLOT", slot, "IMPORTING", ask(from, "CLUSTER", "MYID"));
        ask(from, "CLUSTER", "SETSLOT", slot, "MIGRATING", toId);
        List<String> keys = keysIn(from, slot);
        while (!keys.isEmpty()) {
            moveKeys(from, to, keys);
            keys = keysIn(from, slot);
        }
        ask(to, "CLUSTER", "SETSLOT", slot, "NODE", toId);
        ask(from, "CLUSTER", "SETSLOT", slot, "NODE", toId);
    }

    /** Returns when every node says that the cluster is well. */
    public void awaitWell() {
        await().atMost(SOON).until(() -> IntStream.range(0, nodes.size()).allMatch(this::isWell));
    }

    /** Ends all nodes; what they had is gone. Done at the end of the process in any case. */
    @Override
    public void close() {
        nodes.forEach(RedisStore::kill);
        Folders.delete(folder);
    }

    private void startNode(Path programs, int index) {
        int port = Ports.free();
        while (!Ports.isFree(port + BUS_ABOVE_PORT)) {
            port = Ports.free();
        }
        RedisStore node =
                RedisStore.clusterNode(programs, folder.resolve(String.valueOf(index)), port);
        nodes.add(node);
        node.start();
    }

    private void join() {
        for (int node = 0; node < nodes.size(); node++) {
            ask(
                    0,
                    "CLUSTER",
                    "MEET",
                    "127.0.0.1",
                    String.valueOf(nodes.get(node).uri(0).getPort()));
            List<String> command = new ArrayList<>(List.of("CLUSTER", "ADDSLOTS"));
            IntStream.range(firstSlot(node), firstSlot(node + 1))
                    .mapToObj(String::valueOf)
                    .forEach(command::add);
            ask(node, command.toArray(String[]::new));
        }
        awaitWell();
    }

    private boolean isWell(int node) {
        String info = ask(node, "CLUSTER", "INFO");
        return info.contains("cluster_state:ok")
                && info.contains("cluster_slots_assigned:" + SLOTS)
                && info.contains("cluster_known_nodes:" + nodes.size());
    }

    private int firstSlot(int node) {
        return node * SLOTS / nodes.size();
    }

    /** As the node itself says; its slots stand in the line about itself, after eight words. */
    private int ownerOf(int slot) {
        return IntStream.range(0, nodes.size())
                .filter(
                        node ->
                                ask(node, "CLUSTER", "NODES")
                                        .lines()
                                        .filter(line -> line.contains("myself"))
                                        .flatMap(line -> Stream.of(line.split(" ")).skip(8))
                                        .anyMatch(range -> isIn(range, slot)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isIn(String range, int slot) {
        if (range.startsWith("[")) {
            return false; // a slot that is about to move
        }
        String[] ends = range.split("-");
        return Integer.parseInt(ends[0]) <= slot && slot <= Integer.parseInt(ends[ends.length - 1]);
    }

    private List<String> keysIn(int node, String slot) {
        return talk(node, wire -> wire.askForAll(List.of("CLUSTER", "GETKEYSINSLOT", slot, "100")));
    }

    private void moveKeys(int from, int to, List<String> keys) {
        String port = String.valueOf(nodes.get(to).uri(0).getPort());
        List<String> command =
                new ArrayList<>(List.of("MIGRATE", "127.0.0.1", port, "", "0", "5000", "KEYS"));
        command.addAll(keys);
        ask(from, command.toArray(String[]::new));
    }

    private String ask(int node, String... command) {
        return talk(node, wire -> wire.ask(List.of(command)));
    }

    private <T> T talk(int node, Talk<T> talk) {
        try (RedisWire wire = new RedisWire(nodes.get(node).uri(0))) {
            return talk.with(wire);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Talk<T> {
        T with(RedisWire wire) throws IOException;
    }
}
