package io.foyer.availability.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class ViewersTests {

    private static final int BUFFER = 8;
    private static final byte[] FIRST = bytes("first");
    private static final byte[] SECOND = bytes("second");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Viewers viewers =
            new Viewers(
                    Binder.get(new MockEnvironment().withProperty("foyer.live.buffer", "" + BUFFER))
                            .bindOrCreate("foyer.live", LiveProperties.class),
                    new LiveMeters(metrics));
    private final Loop one = new Loop();
    private final Loop other = new Loop();
    private final AtomicInteger cuts = new AtomicInteger();

    @Test
    void anEventIsATaskForEachLoopHoweverManyLook() {
        for (var i = 0; i < 10; i++) {
            enter(one);
            enter(other);
        }

        viewers.publish(FIRST);

        assertThat(List.of(one.tasks.size(), other.tasks.size())).containsExactly(1, 1);
    }

    @Test
    void whoComesAfterAnEventIsToldTheNextOneAlone() {
        var early = enter(one);
        viewers.publish(FIRST);
        var late = enter(one);
        viewers.publish(SECOND);

        one.run();

        assertThat(seenBy(early)).containsExactly(FIRST, SECOND);
        assertThat(seenBy(late)).containsExactly(SECOND);
    }

    @Test
    void whoLeavesWhileAnEventIsOnItsWayIsNotTakenForSlow() {
        var viewer = enter(one);
        viewer.events().subscribe().dispose();
        viewers.publish(FIRST);
        viewers.leave(viewer);

        one.run();

        assertThat(cuts).hasValue(0);
        assertThat(metrics.counter("foyer.live.dropped").count()).isZero();
    }

    @Test
    void whoIsSlowIsDroppedAndTheOthersGoOn() {
        enter(one);
        for (var i = 0; i <= BUFFER; i++) {
            viewers.publish(FIRST);
        }
        var quick = enter(one);
        viewers.publish(SECOND);

        one.run();

        assertThat(cuts).hasValue(1);
        assertThat(viewers.count()).isEqualTo(1);
        assertThat(seenBy(quick)).containsExactly(SECOND);
    }

    @Test
    void whatIsOnItsWayIsWrittenBeforeTheLastWords() {
        var viewer = enter(one);
        viewers.publish(FIRST);
        viewers.close(List.of(SECOND));

        one.run();

        assertThat(viewer.events().collectList().block()).containsExactly(FIRST, SECOND);
        assertThat(viewers.count()).isZero();
    }

    private Viewer enter(Loop loop) {
        return viewers.enter(new ViewerConnection(loop, cuts::incrementAndGet));
    }

    /** What waits for the viewer, who reads nothing before this. */
    private static List<byte[]> seenBy(Viewer viewer) {
        viewer.close(bytes("end"));
        return viewer.events().takeWhile(event -> event.length > 3).toStream().toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Runs what it is given when it is told to. */
    private static final class Loop implements Executor {

        private final Queue<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        void run() {
            for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }
    }
}
