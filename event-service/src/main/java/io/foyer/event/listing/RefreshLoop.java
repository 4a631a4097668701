package io.foyer.event.listing;

import io.foyer.common.background.BackgroundLoop;
import io.foyer.event.sales.SalesNoted;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refreshes listings as soon as there is one to refresh, on any number of instances. */
@Component
class RefreshLoop extends BackgroundLoop {

    private final ListingRefresh refresh;
    private final ListingProperties limits;
    private final Semaphore woken = new Semaphore(0);

    RefreshLoop(ListingRefresh refresh, ListingProperties limits, MeterRegistry metrics) {
        super("listing-refresh", metrics);
        this.refresh = refresh;
        this.limits = limits;
    }

    @EventListener
    void on(SalesNoted noted) {
        if (refresh.compare(noted.showtimeIds())) {
            woken.release();
        }
    }

    @Override
    protected void step() throws InterruptedException {
        while (refresh.refresh() == limits.refreshBatch()) {
            // A full batch means there is probably more.
        }
        if (woken.tryAcquire(limits.refreshEvery().toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }
}
