package io.foyer.booking.payment;

import io.foyer.booking.Background;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When books are compared and old rows forgotten. Tests step that instead. */
@Component
@ConditionalOnProperty(name = "foyer.jobs.enabled", matchIfMissing = true)
class BooksJobs {

    /** A comparison with the provider also looks this far back in our own books. */
    private static final Duration BY_NIGHT = Duration.ofDays(2);

    private final MoneyWatch watch;
    private final ProviderComparison comparison;
    private final Pruning pruning;
    private final Background background;

    BooksJobs(
            MoneyWatch watch,
            ProviderComparison comparison,
            Pruning pruning,
            TaskExecutor applicationTaskExecutor) {
        this.watch = watch;
        this.comparison = comparison;
        this.pruning = pruning;
        this.background = new Background(applicationTaskExecutor, 4);
    }

    @Scheduled(fixedDelayString = "${foyer.ledger.check-interval:1m}")
    void look() {
        background.run(watch::runOnce);
    }

    @Scheduled(
            initialDelayString = "${foyer.ledger.compare-interval:10m}",
            fixedDelayString = "${foyer.ledger.compare-interval:10m}")
    void compare() {
        background.run(comparison::runOnce);
    }

    @Scheduled(cron = "${foyer.ledger.night:0 30 3 * * *}", zone = "UTC")
    void lookFarBack() {
        background.run(() -> watch.look(BY_NIGHT));
    }

    @Scheduled(fixedDelayString = "${foyer.payment.prune-interval:1h}")
    void prune() {
        background.run(pruning::runOnce);
    }
}
