package io.foyer.gateway.route;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests may be repeated: a share of all, and some more that were saved up. When a
 * service fails altogether, repeating each request would send it twice as much just then. Safe for
 * concurrent use.
 */
final class RetryBudget {

    /** So that any share can be counted in whole numbers. */
    private static final long ONE = 1_000;

    private final long earned;
    private final long most;
    private final AtomicLong saved;

    RetryBudget(double share, int saved) {
        this.earned = Math.round(share * ONE);
        // Less than one could never be spent.
        this.most = share == 0 ? 0 : Math.max(saved, 1) * ONE;
        this.saved = new AtomicLong(share == 0 ? 0 : saved * ONE);
    }

    /** A request was sent that could be repeated. */
    void earn() {
        saved.updateAndGet(before -> Math.min(most, before + earned));
    }

    /** Whether one more may be repeated; if so, it is paid for. */
    boolean spend() {
        while (true) {
            var before = saved.get();
            if (before < ONE) {
                return false;
            }
            if (saved.compareAndSet(before, before - ONE)) {
                return true;
            }
        }
    }
}
