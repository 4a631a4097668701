package io.foyer.booking.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Why whoever has tickets sent again is locked first. */
@CheckoutTest
class ResendRaceTests {

    private static final int TOGETHER = 6;

    @Autowired private Resends resends;
    @Autowired private BuyerContacts contacts;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Rows rows;

    private final BuyerContact ann =
            new BuyerContact(
                    UUID.randomUUID(),
                    "ann-%s@example.com".formatted(UUID.randomUUID()),
                    Optional.empty());

    @Test
    void whoeverIsLockedCountsWhatTheOthersDid() throws Exception {
        assertThat(allowed(() -> contacts.lock(ann.accountId()).orElseThrow(), () -> 0))
                .isEqualTo(3);
    }

    /** The negative control: all count before what any of them ordered can be seen. */
    @Test
    void withoutTheLockMoreGetThrough() throws Exception {
        var ordered = new CyclicBarrier(TOGETHER);

        assertThat(allowed(() -> ann, () -> ordered.await(30, TimeUnit.SECONDS)))
                .isEqualTo(TOGETHER);
    }

    private long allowed(Callable<BuyerContact> contact, Callable<Integer> beforeCommit)
            throws Exception {
        contacts.remember(ann);
        var booking = UUID.randomUUID();
        var together = new CyclicBarrier(TOGETHER);
        Callable<ResendOutcome> attempt =
                () -> {
                    together.await(30, TimeUnit.SECONDS);
                    return transaction.execute(_ -> order(contact, booking, beforeCommit));
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    threads.invokeAll(IntStream.range(0, TOGETHER).mapToObj(_ -> attempt).toList());
            var allowed =
                    outcomes.stream()
                            .map(Future::resultNow)
                            .filter(ResendOutcome.Ordered.class::isInstance)
                            .count();
            assertThat(rows.count("SELECT count(*) FROM mail WHERE about = ?", booking))
                    .isEqualTo((int) allowed);
            return allowed;
        }
    }

    private ResendOutcome order(
            Callable<BuyerContact> contact, UUID booking, Callable<Integer> beforeCommit) {
        try {
            var outcome = resends.order(contact.call(), booking);
            beforeCommit.call();
            return outcome;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
