package io.foyer.booking.payment;

import io.foyer.booking.payment.PaymentOp.Kind;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What is asked of the payment provider while somebody waits for it. Each call is written down
 * first; none may be made within a transaction, so that no lock is held over it.
 */
@Component
public class PaymentCalls {

    private final PaymentGateway gateway;
    private final PaymentOps ops;
    private final PaymentOpResults results;
    private final Payments payments;

    PaymentCalls(
            PaymentGateway gateway, PaymentOps ops, PaymentOpResults results, Payments payments) {
        this.gateway = gateway;
        this.ops = ops;
        this.results = results;
        this.payments = payments;
    }

    /**
     * The intent of this payment, made at the provider if it is not there yet. If the provider
     * refuses to make it, the payment can only be ended: {@link PaymentSettlement#refused}.
     */
    public GatewayReply start(Payment payment) {
        return payment.intentId().map(gateway::retrieve).orElseGet(() -> create(payment));
    }

    /** What the provider has of a payment that was started; empty while it does not tell. */
    public Optional<IntentSnapshot> look(UUID paymentId) {
        return payments.find(paymentId)
                .flatMap(Payment::intentId)
                .flatMap(
                        intentId ->
                                gateway.retrieve(intentId)
                                                instanceof GatewayReply.Answered(var intent)
                                        ? Optional.of(intent)
                                        : Optional.empty());
    }

    /**
     * Tries to authorise the payment on a payment method. When the answer is lost or odd, the
     * intent's state decides, which may be that of an earlier call.
     */
    public GatewayReply confirm(Payment payment, String intentId, String paymentMethodId) {
        var key =
                ops.writeDown(payment, Kind.CONFIRM, "confirm " + intentId + " " + paymentMethodId);
        var reply = gateway.confirm(intentId, paymentMethodId, key);
        results.answered(key, reply);
        return switch (reply) {
            case GatewayReply.Answered _, GatewayReply.Declined _ -> reply;
            case GatewayReply.Stumbled _, GatewayReply.NotAsked _, GatewayReply.Unknown _ ->
                    movedOn(intentId, reply);
            case GatewayReply.Failed(var code) ->
                    movedOn(intentId, new GatewayReply.Declined(code));
        };
    }

    /** Ends the payment, giving back what was authorised. The reply tells whether it has ended. */
    public GatewayReply cancel(Payment payment) {
        return switch (start(payment)) {
            case GatewayReply.Answered(var intent) -> cancel(payment, intent);
            case GatewayReply.Declined other -> other;
            case GatewayReply.Failed other -> other;
            case GatewayReply.Stumbled other -> other;
            case GatewayReply.NotAsked other -> other;
            case GatewayReply.Unknown other -> other;
        };
    }

    /** Whether the provider was, or may have been, told to end the payment and has not refused. */
    public boolean isGivenUp(Payment payment) {
        return ops.isUnderWay(payment, Kind.CANCEL);
    }

    private GatewayReply create(Payment payment) {
        var key = ops.writeDown(payment, Kind.CREATE, "create " + payment.amount());
        var reply = gateway.create(NewIntent.of(payment), key);
        results.answered(key, reply);
        if (reply instanceof GatewayReply.Answered(var intent)
                && !payments.created(payment, intent)) {
            // Another call of its was refused for good meanwhile: nobody may pay this one.
            cancel(payment, intent);
            return new GatewayReply.Unknown("The payment was ended meanwhile");
        }
        return reply;
    }

    private GatewayReply cancel(Payment payment, IntentSnapshot intent) {
        if (intent.state() instanceof PaymentState.Cancelled
                || intent.state() instanceof PaymentState.Captured) {
            return new GatewayReply.Answered(intent);
        }
        var key = ops.writeDown(payment, Kind.CANCEL, PaymentOps.cancellationOf(intent.id()));
        var reply = gateway.cancel(intent.id(), key);
        results.answered(key, reply);
        return reply instanceof GatewayReply.Answered ? reply : gateway.retrieve(intent.id());
    }

    /** The intent's state if something came of an earlier call after all, else the reply itself. */
    private GatewayReply movedOn(String intentId, GatewayReply reply) {
        var now = gateway.retrieve(intentId);
        return now instanceof GatewayReply.Answered(var intent)
                        && !(intent.state() instanceof PaymentState.AwaitingMethod)
                ? now
                : reply;
    }
}
