package io.foyer.platform.payment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What goes wrong with one call. */
record FaultPlan(List<FaultRule> rules) {

    boolean has(FaultKind kind) {
        return find(kind).isPresent();
    }

    Optional<Duration> duration(FaultKind kind) {
        return find(kind).map(FaultRule::duration);
    }

    /** Waits as long as a fault of this kind asks for, if there is one. */
    void pause(FaultKind kind) {
        duration(kind).ifPresent(FaultPlan::pause);
    }

    private static void pause(Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        long left = wait.toNanos();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = until - System.nanoTime();
        }
    }

    private Optional<FaultRule> find(FaultKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).findFirst();
    }
}
