package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import io.foyer.booking.payment.GatewayReply.NotAsked;
import io.foyer.booking.payment.GatewayReply.Stumbled;
import io.foyer.booking.payment.GatewayReply.Unknown;
import io.foyer.common.money.Money;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.SandboxConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** stripe-java against the sandbox, and how it ends when answers are lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripePaymentGatewayTests extends PaymentGatewayContract {

    @SuppressWarnings("NullAway.Init")
    private PaymentSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private PaymentGateway gateway;

    @SuppressWarnings("NullAway.Init")
    private RefundGateway refunds;

    @BeforeAll
    void start() {
        sandbox = PaymentSandbox.start(SandboxConfig.local(0));
        var stripe =
                new StripeProperties(
                        sandbox.url(),
                        "sk_test_sandbox",
                        "pk_test_sandbox",
                        List.of("whsec_sandbox"),
                        URI.create("http://localhost:8080/return"),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        0,
                        8,
                        20,
                        Duration.ofSeconds(10),
                        List.of("card"),
                        List.of(),
                        List.of());
        var client = StripeConfiguration.client(stripe);
        gateway = new StripePaymentGateway(client, stripe.returnUrl(), stripe.methods());
        refunds = new StripeRefunds(client);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @AfterEach
    void noFaults() {
        sandbox.faults().clear();
    }

    @Override
    PaymentGateway gateway() {
        return gateway;
    }

    @Override
    RefundGateway refunds() {
        return refunds;
    }

    @Override
    void passChallenge(String intentId) {
        sandbox.passChallenge(intentId);
    }

    @Test
    void aCardIsKnownAgainWhoeverPaysWithItAndNothingIsSaidOfIt() {
        var card = paidBy("pm_card_visa");

        assertThat(card.fingerprint()).isPresent().isEqualTo(paidBy("pm_card_visa").fingerprint());
        assertThat(paidBy("pm_card_mastercard").fingerprint())
                .isPresent()
                .isNotEqualTo(card.fingerprint());
        assertThat(card.toString()).doesNotContain(card.fingerprint().orElseThrow());
    }

    private IntentSnapshot paidBy(String method) {
        var intent = answered(gateway.create(newIntent(), key())).id();
        return answered(gateway.confirm(intent, method, key()));
    }

    @Test
    void aLostAnswerIsUnknownAndItsKeyTellsLater() {
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.DROP_RESPONSE));
        var wanted = newIntent();
        var key = key();
        var before = sandbox.state().intents().size();

        assertThat(gateway.create(wanted, key)).isInstanceOf(Unknown.class);
        answered(gateway.create(wanted, key));

        assertThat(sandbox.state().intents()).hasSize(before + 1);
    }

    @Test
    void anAnswerThatTakesTooLongIsUnknown() {
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CREATE_INTENT, FaultKind.HANG)
                                .lasting(Duration.ofSeconds(4)));

        assertThat(gateway.create(newIntent(), key())).isInstanceOf(Unknown.class);
    }

    @Test
    void aServerErrorIsRepeatedForItsKey() {
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.SERVER_ERROR));
        var wanted = newIntent();
        var key = key();

        assertThat(gateway.create(wanted, key)).isEqualTo(new Stumbled());
        assertThat(gateway.create(wanted, key)).isEqualTo(new Stumbled());
        answered(gateway.create(wanted, key()));
    }

    @Test
    void tooManyCallsMayBeMadeAgainAsTheyWere() {
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.TOO_MANY_REQUESTS));
        var wanted = newIntent();
        var key = key();

        assertThat(gateway.create(wanted, key)).isInstanceOf(NotAsked.class);
        answered(gateway.create(wanted, key));
    }

    @Test
    void tooManyRefundsAreToldApartFromALostAnswer() {
        sandbox.faults().add(FaultRule.once(Operation.CREATE_REFUND, FaultKind.TOO_MANY_REQUESTS));
        var wanted = new NewRefund(UUID.randomUUID(), new Money(100, "EUR"));

        assertThat(refunds.refund("pi_1", wanted, key())).isInstanceOf(RefundReply.TooFast.class);
    }

    @Test
    void whatIsWrongWithOurOwnKeyIsNoRefusalOfThePayment() {
        var stranger =
                StripeClient.builder()
                        .setApiKey("sk_test_wrong")
                        .setApiBase(sandbox.url().toString())
                        .build();
        var refused = new StripePaymentGateway(stranger, sandbox.url(), List.of("card"));

        assertThat(refused.create(newIntent(), key())).isInstanceOf(NotAsked.class);
    }

    @Test
    void aProviderThatIsNotThereIsNotAsked() {
        sandbox.goDown();
        try {
            assertThat(gateway.retrieve("pi_1")).isInstanceOf(NotAsked.class);
        } finally {
            sandbox.comeBack();
        }
    }
}
