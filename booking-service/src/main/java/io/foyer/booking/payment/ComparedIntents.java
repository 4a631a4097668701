package io.foyer.booking.payment;

import io.foyer.booking.payment.Differences.Difference;
import io.foyer.booking.payment.ProviderComparison.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Payments as the provider has them, beside ours. */
@Component
class ComparedIntents {

    private final ComparedPayments payments;
    private final PaymentGateway gateway;
    private final PaymentSettlement settlement;
    private final Differences differences;

    ComparedIntents(
            ComparedPayments payments,
            PaymentGateway gateway,
            PaymentSettlement settlement,
            Differences differences) {
        this.payments = payments;
        this.gateway = gateway;
        this.settlement = settlement;
        this.differences = differences;
    }

    /** What is only news to us is acted on first, as it is everywhere. */
    void compare(LocalDate day, IntentSnapshot intent) {
        settlement.settle(intent);
        payments.of(intent)
                .ifPresentOrElse(
                        payment -> compare(day, intent, payment), () -> unknown(day, intent));
    }

    private void compare(LocalDate day, IntentSnapshot intent, Payment payment) {
        var key = "intent:" + payment.id();
        var theirs = PaymentStatus.of(intent.state());
        if (payment.agreesWith(intent) && isSame(theirs, payment.status())) {
            differences.resolve(key);
        } else if (!payments.isUnderWay(payment)) {
            report(
                    day,
                    key,
                    payment,
                    "Theirs is %s of %s, ours %s of %s"
                            .formatted(
                                    theirs, intent.amount(), payment.status(), payment.amount()));
        }
    }

    /** What nobody paid is nobody's business. */
    private void unknown(LocalDate day, IntentSnapshot intent) {
        switch (intent.state()) {
            case PaymentState.Captured _, PaymentState.Authorised _, PaymentState.Processing _ ->
                    differences.report(
                            new Difference(
                                    keyOfUnknown(intent.id()),
                                    AttentionKind.PROVIDER,
                                    null,
                                    // A lost booking of ours, as after a restore, or nobody's.
                                    intent.bookingId().orElse(null),
                                    "They have %s of %s that is none of ours"
                                            .formatted(
                                                    PaymentStatus.of(intent.state()),
                                                    intent.amount()),
                                    day));
            case PaymentState.AwaitingMethod _,
                    PaymentState.ActionNeeded _,
                    PaymentState.Cancelled _ -> {}
        }
    }

    /**
     * What the provider keeps of a payment must be what our books say it has of ours. A card that
     * was declined leaves a charge, too, which says nothing.
     */
    void compare(LocalDate day, ChargeSnapshot charge) {
        payments.withIntent(charge.intentId())
                .ifPresentOrElse(
                        payment -> compare(day, charge, payment), () -> compareUnknown(charge));
    }

    private void compare(LocalDate day, ChargeSnapshot charge, Payment payment) {
        if (!charge.paid() || payments.isUnderWay(payment)) {
            return;
        }
        var ours = payments.atProvider(payment);
        var key = "charge:" + payment.id();
        if (charge.kept().amount() == ours) {
            differences.resolve(key);
        } else {
            report(
                    day,
                    key,
                    payment,
                    "They keep %d of it, our books say %d".formatted(charge.kept().amount(), ours));
        }
    }

    /** An intent stays captured whatever goes back of it; when all has, nobody need do more. */
    private void compareUnknown(ChargeSnapshot charge) {
        if (charge.isGivenBack()) {
            differences.resolve(keyOfUnknown(charge.intentId()));
        }
    }

    private String keyOfUnknown(String intentId) {
        return "intent:" + payments.indexOf(intentId);
    }

    /** Whether all that we have of this time could be looked for. */
    boolean findMissing(Window window, List<IntentSnapshot> listed) {
        var known = listed.stream().map(IntentSnapshot::id).collect(Collectors.toSet());
        return payments.paidBetween(window.from(), window.until()).stream()
                .filter(payment -> payment.intentId().filter(known::contains).isEmpty())
                .allMatch(payment -> find(window.day(), payment));
    }

    /** It may have been made there a moment later, in the next window. */
    private boolean find(LocalDate day, Payment payment) {
        return switch (gateway.retrieve(payment.intentId().orElse(""))) {
            case GatewayReply.Answered(var intent) -> {
                compare(day, intent, payment);
                yield true;
            }
            case GatewayReply.Declined(var code) -> missing(day, payment, code);
            case GatewayReply.Failed(var code) -> missing(day, payment, code);
            case GatewayReply.Stumbled _, GatewayReply.NotAsked _, GatewayReply.Unknown _ -> false;
        };
    }

    private boolean missing(LocalDate day, Payment payment, String code) {
        report(
                day,
                "intent:" + payment.id(),
                payment,
                "Ours is %s of %s, they have none: %s"
                        .formatted(payment.status(), payment.amount(), code));
        return true;
    }

    private void report(LocalDate day, String key, Payment payment, String detail) {
        differences.report(
                new Difference(
                        key,
                        AttentionKind.PROVIDER,
                        payment.id(),
                        payment.bookingId(),
                        detail,
                        day));
    }

    /** What is captured there may have gone back since; what is open may be open in any way. */
    private static boolean isSame(PaymentStatus theirs, PaymentStatus ours) {
        return switch (theirs) {
            case CREATING, AWAITING, PROCESSING ->
                    switch (ours) {
                        case CREATING, AWAITING, PROCESSING -> true;
                        case AUTHORISED, CAPTURED, CANCELLED, REFUNDED -> false;
                    };
            case CAPTURED -> ours == PaymentStatus.CAPTURED || ours == PaymentStatus.REFUNDED;
            case AUTHORISED, CANCELLED, REFUNDED -> ours == theirs;
        };
    }
}
