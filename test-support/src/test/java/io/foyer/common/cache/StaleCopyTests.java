package io.foyer.common.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.cache.SharedEntries.Found;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.ByteArrayCodec;

/** Somebody reads, somebody else changes, and only then the first one keeps what was read. */
class StaleCopyTests {

    private final TwoInstances instances = new TwoInstances(Stores.freshRedis());
    private volatile String truth = "old";
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        instances.close();
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() throws Exception {
        var hasRead = new CountDownLatch(1);
        var mayKeep = new CountDownLatch(1);
        var slow =
                CompletableFuture.supplyAsync(
                        () ->
                                instances.first.words.get(
                                        id,
                                        () -> {
                                            var read = truth;
                                            hasRead.countDown();
                                            await(mayKeep);
                                            return Optional.of(read);
                                        }));
        hasRead.await();
        truth = "new";
        instances.second.words.drop(id, UUID.randomUUID());
        mayKeep.countDown();
        assertThat(slow.get()).contains("old"); // It began before the change, and may say so.
        assertThat(instances.second.words.get(id, this::read)).contains("new");
        assertThat(instances.first.shared.find("word:" + id, "anybody"))
                .isInstanceOfSatisfying(
                        Found.Entry.class, entry -> assertThat(entry.bytes()).isEqualTo(bytes()));
    }

    @Test
    void withoutTheGenerationItWouldBe() {
        instances.first.shared.find("word:" + id, "reader");
        var read = truth;
        truth = "new";
        instances.second.shared.drop("word:" + id, UUID.randomUUID());
        instances
                .first
                .redisson
                .getBucket("cache:{word:" + id + "}", ByteArrayCodec.INSTANCE)
                .set(read.getBytes(UTF_8));
        assertThat(instances.second.words.get(id, this::read)).contains("old");
    }

    @Test
    void aChangeOnThisInstanceIsSeenAtTheNextLookAlthoughALoadingIsUnderWay() throws Exception {
        var hasRead = new CountDownLatch(1);
        var mayKeep = new CountDownLatch(1);
        var slow =
                CompletableFuture.supplyAsync(
                        () ->
                                instances.first.words.get(
                                        id,
                                        () -> {
                                            hasRead.countDown();
                                            await(mayKeep);
                                            return Optional.of("old");
                                        }));
        hasRead.await();
        truth = "new";
        instances.first.words.drop(id, UUID.randomUUID());
        assertThat(instances.first.words.get(id, this::read)).contains("new");
        mayKeep.countDown();
        slow.get();
        assertThat(instances.first.words.get(id, this::read)).contains("new");
    }

    @Test
    void aLossOfRedisMeanwhileKeepsNothingOldEither() throws Exception {
        var generation =
                ((Found.Yours) instances.first.shared.find("word:" + id, "me")).generation();
        instances.second.shared.drop("word:" + id, UUID.randomUUID());
        instances.first.redisson.getKeys().flushdb();
        assertThat(
                        instances.first.shared.keep(
                                "word:" + id, generation, "me", bytes(), Duration.ofMinutes(1)))
                .isFalse();
    }

    @Test
    void aChangeThatIsToldTwiceDropsOnce() {
        var change = UUID.randomUUID();
        instances.first.words.drop(id, change);
        instances.first.words.get(id, this::read);
        instances.second.words.drop(id, change);
        assertThat(instances.second.words.get(id, () -> Optional.of("asked again")))
                .contains("old");
    }

    @Test
    void anotherInstanceUsesItsOwnCopyForASecondAtMost() {
        instances.second.words.get(id, this::read);
        truth = "new";
        instances.first.words.drop(id, UUID.randomUUID());
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> instances.second.words.get(id, this::read).equals(Optional.of("new")));
    }

    private Optional<String> read() {
        return Optional.of(truth);
    }

    private byte[] bytes() {
        return truth.getBytes(UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
