package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.payment.RefundOutcome.Exceeds;
import io.foyer.booking.payment.RefundOutcome.Requested;
import io.foyer.common.money.Money;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** No line gives back more than it cost, whoever asks and however it ends. */
class RefundedLinesTests extends RefundScene {

    private static final int SEAT = 1;
    private static final long LINE = PAID - 1_000;

    @Autowired private FailedRefunds failed;

    @Test
    void ofALineNoMoreGoesBackThanItCostThoughMoreIsLeftOfThePayment() {
        var booking = bought("pm_card_visa");
        assertThat(askOfLine(booking, LINE - 100, "most of " + booking))
                .isInstanceOf(Requested.class);

        assertThat(askOfLine(booking, 101, "more of " + booking))
                .isEqualTo(new Exceeds(new Money(100, "EUR")));

        assertThat(askOfLine(booking, 100, "rest of " + booking)).isInstanceOf(Requested.class);
        assertThat(refunds.left(booking)).contains(new Money(1_000, "EUR"));
    }

    @Test
    void ofManyWhoAskForOneLineAtOnceOneGetsIt() throws Exception {
        var booking = bought("pm_card_visa");
        var wishes = new ArrayList<Callable<RefundOutcome>>();
        for (var i = 0; i < 8; i++) {
            var key = "wish " + i + " of " + booking;
            wishes.add(() -> askOfLine(booking, 400, key));
        }

        var granted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Of what was paid there is enough for all of them, of the line for two.
            assertThat(askOfLine(booking, LINE - 800, "first of " + booking))
                    .isInstanceOf(Requested.class);
            for (var outcome : threads.invokeAll(wishes)) {
                granted += outcome.get() instanceof Requested ? 1 : 0;
            }
        }

        assertThat(granted).isEqualTo(2);
        assertThat(refunded(booking)).isEqualTo((int) LINE);
    }

    @Test
    void theDatabaseRefusesMoreEvenIfNobodyAsksIt() {
        var booking = bought("pm_card_visa");
        askOfLine(booking, LINE, "all of " + booking);

        assertThatThrownBy(
                        () ->
                                rows.change(
                                        """
                                        UPDATE refunded_line SET refunded = refunded + 1
                                         WHERE payment_id IN (SELECT id FROM payment WHERE booking_id = ?)
                                        """,
                                        booking))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("refunded_line_within_total");
    }

    @Test
    void whatFailedIsLeftOfItsLineAgainAndGoesBackToItWhenItIsAskedForAnew() {
        var booking = bought("pm_card_visa");
        sandbox.faults()
                .add(FaultRule.once(Operation.CREATE_REFUND, FaultKind.INVALID_REQUEST).times(-1));
        var lost = ((Requested) askOfLine(booking, LINE, "lost of " + booking)).refund();
        assertThat(refunded(booking)).isEqualTo((int) LINE);

        awaitStatus(lost, RefundStatus.FAILED);
        assertThat(refunded(booking)).isZero();
        sandbox.faults().clear();
        assertThat(failed.retry(lost.id().toString())).isTrue();

        assertThat(refunded(booking)).isEqualTo((int) LINE);
        awaitStatus(of(booking).getLast(), RefundStatus.SUCCEEDED);
        assertThat(askOfLine(booking, 1, "even more of " + booking)).isInstanceOf(Exceeds.class);
    }

    @Test
    void whatFailedAndCameInAnotherWayWaitsForNobodyAnyMore() {
        var booking = bought("pm_card_visa");
        sandbox.faults()
                .add(FaultRule.once(Operation.CREATE_REFUND, FaultKind.INVALID_REQUEST).times(-1));
        var lost = ((Requested) askOfLine(booking, LINE, "lost of " + booking)).refund();
        awaitStatus(lost, RefundStatus.FAILED);
        sandbox.faults().clear();
        assertThat(askOfLine(booking, LINE, "otherwise of " + booking))
                .isInstanceOf(Requested.class);

        assertThat(failed.retry(lost.id().toString())).isTrue();

        assertThat(of(booking)).hasSize(2);
        assertThat(failed.items(1_000)).noneMatch(item -> item.key().equals("refund:" + lost.id()));
    }

    private RefundOutcome askOfLine(UUID booking, long amount, String key) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ ->
                                refunds.request(
                                        new RefundRequest(
                                                booking,
                                                new Money(amount, "EUR"),
                                                RefundReason.ORGANIZER,
                                                null,
                                                null,
                                                key,
                                                List.of(new RefundPart(SEAT, amount, LINE))))));
    }

    private int refunded(UUID booking) {
        return rows.count(
                """
                SELECT coalesce(sum(line.refunded), 0)
                  FROM refunded_line line JOIN payment ON payment.id = line.payment_id
                 WHERE payment.booking_id = ?
                """,
                booking);
    }
}
