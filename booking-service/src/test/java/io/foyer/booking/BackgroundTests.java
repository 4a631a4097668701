package io.foyer.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTests {

    private final ArrayDeque<Runnable> started = new ArrayDeque<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final Background background = new Background(started::add, 2);

    @Test
    void soManyRunAtATimeAndNoMore() {
        for (var i = 0; i < 5; i++) {
            background.run(runs::incrementAndGet);
        }
        assertThat(started).hasSize(2);

        started.removeFirst().run();
        background.run(runs::incrementAndGet);

        assertThat(started).hasSize(2);
    }

    @Test
    void workThatFailsMakesRoomForTheNext() {
        for (var i = 0; i < 5; i++) {
            background.run(
                    () -> {
                        throw new IllegalStateException("on purpose");
                    });
            started.removeFirst().run();
        }

        background.run(runs::incrementAndGet);
        started.removeFirst().run();
        assertThat(runs).hasValue(1);
    }
}
