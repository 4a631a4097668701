package io.foyer.booking;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;

/**
 * Runs a worker beside whoever has work for it, only so often at the same time. Being told once
 * more while all of them run does nothing: they look for work until there is none, and the next
 * tick of the clock finds what slipped through.
 *
 * <p>Ticks come through here, too, where others tell the same worker, so that both together keep to
 * the bound.
 */
public final class Background {

    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final TaskExecutor executor;
    private final Semaphore free;

    /**
     * @param atOnce how many runs there may be at the same time
     */
    public Background(TaskExecutor executor, int atOnce) {
        this.executor = executor;
        this.free = new Semaphore(atOnce);
    }

    /** Returns at once. */
    public void run(Runnable work) {
        if (free.tryAcquire()) {
            executor.execute(() -> runAndRelease(work));
        }
    }

    private void runAndRelease(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.warn("Background work failed; the next run tries again", failure);
        } finally {
            free.release();
        }
    }
}
