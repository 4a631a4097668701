package io.foyer.booking.payment;

import com.stripe.StripeClient;
import com.stripe.model.Charge;
import com.stripe.param.ChargeListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import java.time.Instant;

/** Stripe's lists of a span of time. */
final class StripeBooks implements ProviderBooks {

    private final StripeClient stripe;

    StripeBooks(StripeClient stripe) {
        this.stripe = stripe;
    }

    @Override
    public ListReply<IntentSnapshot> intents(Instant from, Instant until) {
        var created =
                PaymentIntentListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(until.getEpochSecond())
                        .build();
        return StripePages.all(
                after -> {
                    var page =
                            PaymentIntentListParams.builder()
                                    .setCreated(created)
                                    .setLimit(StripePages.SIZE);
                    after.ifPresent(page::setStartingAfter);
                    return stripe.v1().paymentIntents().list(page.build());
                },
                StripeReplies::snapshot);
    }

    @Override
    public ListReply<ChargeSnapshot> charges(Instant from, Instant until) {
        var created =
                ChargeListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(until.getEpochSecond())
                        .build();
        return StripePages.all(
                after -> {
                    var page =
                            ChargeListParams.builder()
                                    .setCreated(created)
                                    .setLimit(StripePages.SIZE);
                    after.ifPresent(page::setStartingAfter);
                    return stripe.v1().charges().list(page.build());
                },
                StripeBooks::snapshot);
    }

    @Override
    public ListReply<RefundSnapshot> refunds(Instant from, Instant until) {
        var created =
                RefundListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(until.getEpochSecond())
                        .build();
        return StripePages.all(
                after -> {
                    var page =
                            RefundListParams.builder()
                                    .setCreated(created)
                                    .setLimit(StripePages.SIZE);
                    after.ifPresent(page::setStartingAfter);
                    return stripe.v1().refunds().list(page.build());
                },
                StripeRefunds::snapshot);
    }

    /** What was only authorised, or was refused, is nothing that anybody has. */
    private static ChargeSnapshot snapshot(Charge charge) {
        var kept =
                charge.getCaptured() ? charge.getAmountCaptured() - charge.getAmountRefunded() : 0;
        return new ChargeSnapshot(
                charge.getId(),
                String.valueOf(charge.getPaymentIntent()),
                "succeeded".equals(charge.getStatus()),
                StripeAmounts.money(kept, charge.getCurrency()));
    }
}
