package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.V1Services;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider's books beside ours. Today is compared, though it is not over. */
class ComparisonTests extends AttentionScene {

    @Autowired private ProviderComparison comparison;
    @Autowired private ComparedDays days;
    @Autowired private Differences differences;
    @Autowired private StripeProperties stripe;
    @Autowired private PaymentGateway gateway;
    @Autowired private PaymentSeal seal;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void lookAtToday() {
        today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    @Test
    void whatAgreesIsNotTold() {
        var booking = bought("pm_card_visa");
        awaitStatus(asked(booking, 2_000), RefundStatus.SUCCEEDED);
        var byWallet = bought("pm_alipay");
        var declined = buyer.hold(shop.showtime(5), 1);
        buyer.confirm(declined, "pm_card_chargeDeclined");
        assertThat(buyer.confirm(declined, "pm_card_visa")).hasStatusOk();
        awaitPayment(declined, "CAPTURED");

        assertThat(comparison.compare(today)).isTrue();

        for (var bought : List.of(booking, byWallet, declined)) {
            assertThat(waitingFor(bought)).isEmpty();
        }
    }

    @Test
    void whatWasOnlyNewsIsActedOn() {
        var booking = buyer.hold(shop.showtime(5), 1);
        pay(buyer.intentOf(booking));
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");

        comparison.compare(today);

        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(waitingFor(booking)).isEmpty();
    }

    @Test
    void anotherAmountIsTold() {
        var booking = bought("pm_card_visa");
        rows.change("UPDATE payment SET amount = amount + 1 WHERE booking_id = ?", booking);

        comparison.compare(today);

        assertThat(waitingFor(booking))
                .anyMatch(item -> item.path("kind").asString().equals("PROVIDER"));
        rows.change("UPDATE payment SET amount = amount - 1 WHERE booking_id = ?", booking);
        comparison.compare(today);
        assertThat(waitingFor(booking)).isEmpty();
    }

    @Test
    void moneyGivenBackByHandIsTold() throws StripeException {
        var booking = bought("pm_card_visa");
        client().refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(intentOf(booking))
                                .setAmount(1_000L)
                                .build());

        comparison.compare(today);

        assertThat(waitingFor(booking))
                .extracting(item -> item.path("detail").asString())
                .anyMatch(detail -> detail.contains("nobody asked for"))
                .anyMatch(detail -> detail.contains("They keep " + (PAID - 1_000)));
    }

    @Test
    void moneyOfNobodysIsTold() throws StripeException {
        var before = differences.count();
        payForNothingOfOurs();

        comparison.compare(today);

        assertThat(differences.count()).isEqualTo(before + 1);
    }

    @Test
    void moneyOfNobodysThatHasGoneBackIsNotToldAnyMore() throws StripeException {
        var before = differences.count();
        var intent = payForNothingOfOurs();
        comparison.compare(today);
        assertThat(differences.count()).isEqualTo(before + 1);

        client().refunds()
                .create(RefundCreateParams.builder().setPaymentIntent(intent.getId()).build());
        comparison.compare(today);

        assertThat(differences.count()).isEqualTo(before);
    }

    @Test
    void whatTheProviderDoesNotHaveIsTold() {
        var booking = bought("pm_card_visa");
        var other = bought("pm_card_visa");
        var payment =
                UUID.fromString(rows.text("SELECT id FROM payment WHERE booking_id = ?", booking));
        rows.change(
                "UPDATE payment SET intent_sealed = ?, intent_index = ? WHERE id = ?",
                seal.intent(payment, "pi_gone"),
                seal.indexOf("pi_gone"),
                payment);

        comparison.compare(today);

        assertThat(waitingFor(booking))
                .extracting(item -> item.path("detail").asString())
                .anyMatch(detail -> detail.contains("they have none"));
        assertThat(waitingFor(other)).isEmpty();
    }

    @Test
    void aDayWhoseComparisonBrokeOffIsBegunAgain() {
        rows.change("DELETE FROM provider_comparison");
        sandbox.faults()
                .add(FaultRule.once(Operation.LIST_INTENTS, FaultKind.TOO_MANY_REQUESTS).times(-1));

        comparison.runOnce();
        assertThat(finishedDays()).isZero();
        assertThat(days.takeNext()).as("somebody is at it").isEmpty();

        sandbox.faults().clear();
        rows.change("UPDATE provider_comparison SET leased_until = now()");
        comparison.runOnce();
        assertThat(finishedDays()).isOne();
        assertThat(days.takeNext()).isEmpty();
    }

    @Test
    void noDayIsLeftOut() {
        rows.change("DELETE FROM provider_comparison");
        rows.change(
                """
                INSERT INTO provider_comparison
                VALUES (CAST(timezone('UTC', now() - interval '1 h') AS date) - 5, now(), now())
                """);

        comparison.runOnce();

        assertThat(finishedDays()).isEqualTo(5);
    }

    @Test
    void aPersonHasADayComparedOnceMore() {
        rows.change("DELETE FROM provider_comparison");
        comparison.runOnce();
        var day = days.takeNext();
        assertThat(day).isEmpty();
        var compared =
                LocalDate.parse(rows.texts("SELECT day::text FROM provider_comparison").getFirst());
        var key = "intent:" + UUID.randomUUID();
        differences.report(
                new Differences.Difference(
                        key, AttentionKind.PROVIDER, null, null, "gone by now", compared));

        assertThat(retry("difference:" + key)).hasStatus(202);

        assertThat(days.takeNext()).contains(compared);
        assertThat(differences.open(1_000)).noneMatch(open -> open.key().equals(key));
    }

    @Test
    void listsAreReadToTheirEnd() throws StripeException {
        for (var i = 0; i < 101; i++) {
            client().paymentIntents()
                    .create(
                            PaymentIntentCreateParams.builder()
                                    .setAmount(900L)
                                    .setCurrency("eur")
                                    .build());
        }
        var books = new StripeBooks(StripeConfiguration.client(stripe));

        var all =
                (ListReply.Listed<IntentSnapshot>)
                        books.intents(Instant.EPOCH, Instant.now().plusSeconds(1));

        assertThat(all.items()).extracting(IntentSnapshot::id).doesNotHaveDuplicates();
        assertThat(all.items()).hasSizeGreaterThan(100);
    }

    private PaymentIntent payForNothingOfOurs() throws StripeException {
        return client().paymentIntents()
                .create(
                        PaymentIntentCreateParams.builder()
                                .setAmount(900L)
                                .setCurrency("eur")
                                .setPaymentMethod("pm_card_visa")
                                .setConfirm(true)
                                .build());
    }

    private int finishedDays() {
        return rows.count("SELECT count(*) FROM provider_comparison WHERE finished_at IS NOT NULL");
    }

    private void pay(String intent) {
        assertThat(gateway.confirm(intent, "pm_card_visa", UUID.randomUUID().toString()))
                .isInstanceOf(GatewayReply.Answered.class);
    }

    private V1Services client() {
        return StripeConfiguration.client(stripe).v1();
    }
}
