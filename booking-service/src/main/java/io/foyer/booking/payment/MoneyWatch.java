package io.foyer.booking.payment;

import io.foyer.booking.payment.Differences.Difference;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether what must be true about money is, and whether what was not has become so. */
@Component
class MoneyWatch {

    private static final Logger log = LoggerFactory.getLogger(MoneyWatch.class);

    private final List<MoneyCheck> checks;
    private final Differences differences;
    private final LedgerProperties limits;

    MoneyWatch(List<MoneyCheck> checks, Differences differences, LedgerProperties limits) {
        this.checks = List.copyOf(checks);
        this.differences = differences;
        this.limits = limits;
    }

    /** How much disagrees among what has changed lately. */
    int runOnce() {
        return look(limits.lookBack());
    }

    int look(Duration back) {
        var found = 0;
        for (var check : checks) {
            var findings = check.findings(back);
            for (var finding : findings) {
                log.error("{} of payment {}: {}", check.kind(), finding.paymentId(), finding);
                differences.report(check.kind(), finding);
            }
            found += findings.size();
        }
        differences.open(limits.mostDifferences()).forEach(this::resolveIfSettled);
        return found;
    }

    private void resolveIfSettled(Difference difference) {
        if (checks.stream().anyMatch(check -> isSettled(check, difference))) {
            differences.resolve(difference.key());
        }
    }

    /** A person wants it settled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgain(Difference difference) {
        checks.stream()
                .filter(check -> check.kind() == difference.kind())
                .forEach(check -> check.settle(Objects.requireNonNull(difference.paymentId())));
        resolveIfSettled(difference);
    }

    private static boolean isSettled(MoneyCheck check, Difference difference) {
        return check.kind() == difference.kind()
                && difference.paymentId() != null
                && check.holdsFor(difference.paymentId());
    }
}
