package io.foyer.common.background;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Repeats one step on a thread of its own, a virtual one by default, between the application's
 * start and stop. A step that fails is counted ({@code foyer.loop.failures}), logged once per
 * series, and tried again after a pause that grows to five seconds.
 */
public abstract class BackgroundLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STOP_WAIT = Duration.ofSeconds(5);

    private final String name;
    private final Counter failures;
    private final Thread.Builder threads;
    private @Nullable Thread thread;

    /** Beside the interrupt, which a client in the middle of a call may swallow. */
    private volatile boolean stopping;

    protected BackgroundLoop(String name, MeterRegistry metrics) {
        this(name, metrics, Thread.ofVirtual());
    }

    /**
     * On a thread of another kind: for work that computes for long, and would keep a virtual
     * thread's carrier from everybody else.
     */
    protected BackgroundLoop(String name, MeterRegistry metrics, Thread.Builder threads) {
        this.name = name;
        this.failures = metrics.counter("foyer.loop.failures", "loop", name);
        this.threads = threads.name(name);
    }

    /** One round of the work, waits included; it is called again at once. */
    protected abstract void step() throws InterruptedException;

    @Override
    public synchronized void start() {
        stopping = false;
        thread = threads.start(this::run);
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(STOP_WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!isStopped()) {
            try {
                step();
                pause = FIRST_PAUSE;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                if (isStopped()) {
                    return;
                }
                report(failure, pause);
                pause = sleepAndGrow(pause);
            }
        }
    }

    private boolean isStopped() {
        return stopping || Thread.currentThread().isInterrupted();
    }

    private void report(RuntimeException failure, Duration pause) {
        failures.increment();
        if (pause.equals(FIRST_PAUSE)) {
            log.warn("{} failed, trying again", name, failure);
        }
    }

    private static Duration sleepAndGrow(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
