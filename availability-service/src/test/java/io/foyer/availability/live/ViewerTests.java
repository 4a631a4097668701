package io.foyer.availability.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class ViewerTests {

    private final AtomicInteger cuts = new AtomicInteger();

    @Test
    void onlySoManyEventsWaitForASlowViewer() {
        var viewer = viewer("8", "1MB");

        assertThat(taken(viewer, 1)).isEqualTo(8);
    }

    @Test
    void onlySoManyBytesWaitForASlowViewer() {
        var viewer = viewer("64", "1000B");

        assertThat(taken(viewer, 300)).isEqualTo(3);
    }

    @Test
    void whoIsUpToDateIsNotDroppedForOneLargeEvent() {
        assertThat(viewer("64", "1000B").offer(new byte[5_000])).isTrue();
    }

    @Test
    void whoReadsHasRoomAgain() {
        var viewer = viewer("64", "1000B");
        var read = new AtomicInteger();
        viewer.events().subscribe(event -> read.incrementAndGet());

        for (var i = 0; i < 100; i++) {
            assertThat(viewer.offer(new byte[300])).isTrue();
        }

        assertThat(read).hasValue(100);
    }

    @Test
    void whoIsClosedStillGetsWhatWaits() {
        var viewer = viewer("8", "1MB");
        taken(viewer, 1);

        viewer.close(new byte[1]);

        assertThat(viewer.events().collectList().block()).hasSize(8);
        assertThat(cuts).hasValue(0);
    }

    @Test
    void whoIsDroppedLosesTheConnection() {
        viewer("8", "1MB").drop();

        assertThat(cuts).hasValue(1);
    }

    private static int taken(Viewer viewer, int bytes) {
        var taken = 0;
        while (viewer.offer(new byte[bytes])) {
            taken++;
        }
        return taken;
    }

    private Viewer viewer(String events, String bytes) {
        var limits =
                new MockEnvironment()
                        .withProperty("foyer.live.buffer", events)
                        .withProperty("foyer.live.buffer-bytes", bytes);
        return new Viewer(
                Binder.get(limits).bindOrCreate("foyer.live", LiveProperties.class),
                new ViewerConnection(Runnable::run, cuts::incrementAndGet));
    }
}
