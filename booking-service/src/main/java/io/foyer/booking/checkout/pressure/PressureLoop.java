package io.foyer.booking.checkout.pressure;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Tells the pressure again and again. Each instance tells its own. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class PressureLoop extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(PressureLoop.class);

    private final PressureNews news;
    private final PressureProperties limits;
    private long toldAt = System.nanoTime();

    PressureLoop(PressureNews news, PressureProperties limits, MeterRegistry metrics) {
        super("sale-pressure", metrics);
        this.news = news;
        this.limits = limits;
    }

    @Override
    protected void step() throws InterruptedException {
        Thread.sleep(limits.interval());
        var now = System.nanoTime();
        var seconds =
                Math.max(1, Math.round((now - toldAt) / (double) TimeUnit.SECONDS.toNanos(1)));
        toldAt = now;
        news.tell(seconds);
    }

    @Override
    public synchronized void stop() {
        super.stop();
        try {
            news.end();
        } catch (RuntimeException failure) {
            log.info("Could not say that no pressure is told any more", failure);
        }
    }
}
