package io.foyer.queue.place;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** As many writers as the limits say, each for its share of the lines. */
@Component
class JoinWriters implements SmartLifecycle {

    private final List<JoinWriter> writers;

    JoinWriters(JoinQueue queue, Joining joining, LineProperties limits, MeterRegistry metrics) {
        this.writers =
                IntStream.range(0, limits.writers())
                        .mapToObj(i -> new JoinWriter(i, queue, joining, metrics))
                        .toList();
    }

    @Override
    public void start() {
        writers.forEach(BackgroundLoop::start);
    }

    @Override
    public void stop() {
        writers.forEach(BackgroundLoop::stop);
    }

    @Override
    public boolean isRunning() {
        return writers.stream().anyMatch(BackgroundLoop::isRunning);
    }
}
