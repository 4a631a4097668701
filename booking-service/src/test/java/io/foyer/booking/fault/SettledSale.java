package io.foyer.booking.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.checkout.MoneySweep;
import io.foyer.booking.fault.PayingPerson.Purchase;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.Dashboard;
import io.foyer.booking.testing.Rows;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of a sale, here and at the provider, once nothing is under way any more. */
final class SettledSale {

    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final int ASKED_AGAIN = 10;
    private static final double CAP_SECONDS = 1_800;

    private final Rows rows;
    private final JdbcClient jdbc;
    private final Dashboard provider;

    SettledSale(Rows rows, JdbcClient jdbc, Dashboard provider) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.provider = provider;
    }

    /** Waits until all of it is at its end; the crowd is gone. */
    void check(ShowtimeOnSale showtime, PayingCrowd crowd) {
        assertThat(crowd.surprises()).isEmpty();
        await().atMost(SETTLED)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(
                        () -> assertThat(new MoneySweep(rows).flaws(showtime.id())).isEmpty());
        var sale = new SaleSweep(jdbc);
        assertThat(sale.flaws(showtime.id(), CAP_SECONDS, showtime.seatsPerBuyer())).isEmpty();
        assertThat(sale.notConfirmed(crowd.bought().stream().map(Purchase::booking).toList()))
                .isEmpty();
        assertThat(keptByProvider(crowd)).isEqualTo(keptByOurBooks(showtime));
        crowd.bought().stream().limit(ASKED_AGAIN).forEach(SettledSale::assertSameAgain);
    }

    private static void assertSameAgain(Purchase purchase) {
        var answer = purchase.confirm();
        assertThat(answer).hasStatusOk();
        var told = purchase.buyer().body(answer);
        assertThat(told.path("id").asString()).isEqualTo(purchase.booking().toString());
        assertThat(told.path("status").asString()).isEqualTo("CONFIRMED");
    }

    /** Everything that was bought is all that has money, since nobody left in the middle. */
    private List<String> keptByProvider(PayingCrowd crowd) {
        var kept = provider.kept();
        return crowd.bought().stream()
                .map(each -> each.booking() + " " + kept.getOrDefault(each.booking(), 0L))
                .sorted()
                .toList();
    }

    private List<String> keptByOurBooks(ShowtimeOnSale showtime) {
        return rows
                .texts(
                        """
                        SELECT booking_id || ' ' || sum(amount) FROM ledger_entry
                         WHERE account = 'PROVIDER'
                           AND booking_id IN (SELECT id FROM booking WHERE showtime_id = ?)
                         GROUP BY booking_id
                        """,
                        showtime.id())
                .stream()
                .sorted()
                .toList();
    }
}
