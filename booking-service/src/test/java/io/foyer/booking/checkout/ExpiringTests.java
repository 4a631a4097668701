package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** What is not paid in time, or given back while it is being paid. */
class ExpiringTests extends QuietProviderScene {

    @Autowired private ExpireBookings expiry;
    @Autowired private TransactionTemplate transactions;
    @Autowired private OverdueHolds holds;
    @Autowired private Bookings bookings;
    @Autowired private CloseClaim claim;
    @Autowired private MeterRegistry metrics;

    @Test
    void anExpiredHoldCannotBePaid() {
        var booking = buyer.hold(showtime, 1);
        rows.endHold(booking);

        var answer = buyer.startPayment(booking);

        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("hold-expired");
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatus(409);
        assertThat(rows.liveClaims(showtime.id(), 1)).isZero();
    }

    @Test
    void theSeatOfAnExpiredHoldIsSoldToSomebodyElse() {
        var booking = buyer.hold(showtime, 1);
        rows.endHold(booking);
        redis.getKeys().flushdb();

        expiry.expireHolds();

        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(rows.messages("BookingClosed", booking)).isZero();
        var other = shop.buyer();
        var bought = other.hold(showtime, 1);
        assertThat(other.confirm(bought, "pm_card_visa")).hasStatusOk();
        assertThat(buyer.startPayment(booking)).hasStatus(409);
    }

    @Test
    void aHoldThatIsNotOverIsLeftAlone() {
        var booking = buyer.hold(showtime, 1);

        expiry.expireHolds();

        assertThat(buyer.statusOf(booking)).isEqualTo("HELD");
    }

    @Test
    void allThatAreOverdueAreClosedHoweverManyGoIntoOneTransaction() {
        var limits =
                new CheckoutProperties(
                        Duration.ZERO, Duration.ZERO, 2, 1, Duration.ZERO, Duration.ZERO);
        var small = new ExpireBookings(transactions, holds, bookings, claim, limits);
        var overdue =
                IntStream.range(0, 5).mapToObj(seat -> shop.buyer().hold(showtime, seat)).toList();
        overdue.forEach(rows::endHold);

        assertThat(small.expireHolds()).isGreaterThanOrEqualTo(5);

        assertThat(overdue).allMatch(booking -> rows.status(booking).equals("EXPIRED"));
    }

    @Test
    void holdsThatEndTogetherAreTakenOffTheMapTogether() {
        var house = shop.showtime(30);
        var held = IntStream.range(0, 30).mapToObj(seat -> shop.buyer().hold(house, seat)).toList();
        held.forEach(rows::endHold);
        var before = connectionsTaken();

        expiry.expireHolds();

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(shop.buyer().reserve(house, 0, 1, 2).getResponse())
                                        .extracting(MockHttpServletResponse::getStatus)
                                        .isEqualTo(201));
        assertThat(connectionsTaken() - before).isLessThan(held.size());
        assertThat(held).allMatch(booking -> rows.status(booking).equals("EXPIRED"));
    }

    private long connectionsTaken() {
        return metrics.get("hikaricp.connections.acquire").timer().count();
    }

    @Test
    void allClaimsThatAreOverdueAreClosedInOneRunHoweverFewAreLookedForAtOnce() {
        var limits =
                new CheckoutProperties(
                        Duration.ZERO, Duration.ZERO, 2, 2, Duration.ZERO, Duration.ZERO);
        var small = new ExpireBookings(transactions, holds, bookings, claim, limits);
        var overdue = IntStream.range(0, 5).mapToObj(seat -> buyer.hold(showtime, seat)).toList();
        overdue.forEach(buyer::intentOf);
        overdue.forEach(rows::endClaim);

        small.expireClaims();

        assertThat(overdue).allMatch(booking -> rows.messages("BookingClosed", booking) == 1);
    }

    @Test
    void anUnpaidClaimEndsThePaymentFirstAndThenFreesTheSeats() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);
        rows.endClaim(booking);

        expiry.expireClaims();

        assertThat(sandbox.intent(intent).orElseThrow().status()).isEqualTo("canceled");
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(rows.paymentStatus(booking)).isEqualTo("CANCELLED");
        assertThat(rows.messages("BookingClosed", booking)).isOne();
        var answer = buyer.confirm(booking, "pm_card_visa");
        assertThat(buyer.codeOf(answer)).isEqualTo("hold-expired");
        await().atMost(SOON)
                .until(() -> shop.buyer().reserve(showtime, 1).getResponse().getStatus() == 201);
    }

    @Test
    void seatsStayClaimedUntilTheProviderSaysThatNoMoneyWillCome() {
        var booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);
        rows.endClaim(booking);
        fail(Operation.ANY, FaultKind.TOO_MANY_REQUESTS);

        expiry.expireClaims();

        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        assertThat(rows.liveClaims(showtime.id(), 1)).isOne();
        assertThat(buyer.codeOf(buyer.confirm(booking, "pm_card_visa"))).isEqualTo("hold-expired");

        sandbox.faults().clear();
        rows.endClosing(booking);
        expiry.expireClaims();
        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(rows.liveClaims(showtime.id(), 1)).isZero();
    }

    @Test
    void aCancellationWithoutAnAnswerIsFoundByAsking() {
        var booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);
        rows.endClaim(booking);
        sandbox.faults().add(FaultRule.once(Operation.CANCEL_INTENT, FaultKind.DROP_RESPONSE));

        expiry.expireClaims();

        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
    }

    @Test
    void aPaymentThatWasNeverAnsweredIsEndedToo() {
        var booking = buyer.hold(showtime, 1);
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.DROP_RESPONSE));
        buyer.startPayment(booking);
        rows.endClaim(booking);

        expiry.expireClaims();

        assertThat(buyer.statusOf(booking)).isEqualTo("EXPIRED");
        assertThat(sandbox.state().intents())
                .filteredOn(it -> booking.toString().equals(it.metadata().get("booking_id")))
                .singleElement()
                .satisfies(it -> assertThat(it.status()).isEqualTo("canceled"));
    }

    @Test
    void moneyAuthorisedInTimeIsHonouredLate() {
        var booking = buyer.hold(showtime, 1);
        pay(buyer.intentOf(booking));
        rows.endClaim(booking);

        expiry.expireClaims();

        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(buyer.tickets(booking).size()).isOne();
    }

    @Test
    void givingBackWhilePayingEndsThePayment() {
        var booking = buyer.hold(showtime, 1);
        var intent = buyer.intentOf(booking);

        assertThat(buyer.giveBack(booking)).hasStatus(204);

        assertThat(sandbox.intent(intent).orElseThrow().status()).isEqualTo("canceled");
        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
        assertThat(rows.liveClaims(showtime.id(), 1)).isZero();
    }

    @Test
    void givingBackThatTheProviderDoesNotHearIsFinishedLater() {
        var booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);
        fail(Operation.ANY, FaultKind.TOO_MANY_REQUESTS);

        assertThat(buyer.giveBack(booking)).hasStatus(503);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");

        sandbox.faults().clear();
        rows.endClosing(booking);
        expiry.expireClaims();
        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
    }
}
