package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody asks what became of a payment at the very moment at which it buys the seats. */
class OvertakenConfirmTests extends QuietProviderScene {

    @Autowired private Settlement settlement;
    @Autowired private TransactionTemplate transactions;

    @Test
    void whoIsOvertakenByTheNewsIsToldThatItIsBought() {
        var booking = buyer.hold(showtime, 1);
        var paid = pay(buyer.intentOf(booking));

        var answer =
                transactions.execute(
                        _ -> {
                            rows.text("SELECT id FROM booking WHERE id = ? FOR UPDATE", booking);
                            var asked =
                                    CompletableFuture.supplyAsync(
                                            () -> buyer.confirmWithKey(booking, "asked"));
                            await().atMost(SOON).until(() -> waitersForALock() == 1);
                            settlement.settle(paid);
                            return asked;
                        });

        assertThat(answer.join()).hasStatusOk();
        assertThat(buyer.confirmWithKey(booking, "asked")).hasStatusOk();
        assertThat(rows.tickets(booking)).isOne();
    }

    private int waitersForALock() {
        return rows.count(
                """
                SELECT count(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND wait_event_type = 'Lock'
                """);
    }
}
