package io.foyer.booking.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import com.stripe.param.ChargeListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Stripe's lists of a span of time. */
final class StripeBooks implements ProviderBooks {

    private final StripeClient stripe;

    StripeBooks(StripeClient stripe) {
        this.stripe = stripe;
    }

    @Override
    public ListReply<IntentSnapshot> intents(Instant from, Instant until) {
        return all(
                new Span(from, until),
                page ->
                        stripe.v1()
                                .paymentIntents()
                                .list(
                                        PaymentIntentListParams.builder()
                                                .putAllExtraParam(page)
                                                .build()),
                StripeReplies::snapshot);
    }

    @Override
    public ListReply<ChargeSnapshot> charges(Instant from, Instant until) {
        return all(
                new Span(from, until),
                page ->
                        stripe.v1()
                                .charges()
                                .list(ChargeListParams.builder().putAllExtraParam(page).build()),
                StripeBooks::snapshot);
    }

    @Override
    public ListReply<RefundSnapshot> refunds(Instant from, Instant until) {
        return all(
                new Span(from, until),
                page ->
                        stripe.v1()
                                .refunds()
                                .list(RefundListParams.builder().putAllExtraParam(page).build()),
                StripeRefunds::snapshot);
    }

    /** What these lists are asked for has one form; stripe-java has a type of it for each. */
    private static <S extends HasId, T> ListReply<T> all(
            Span span, StripeList<S> list, Function<S, T> snapshot) {
        return StripePages.all(after -> list.page(span.page(after)), snapshot);
    }

    /** What was only authorised, or was refused, is nothing that anybody has. */
    private static ChargeSnapshot snapshot(Charge charge) {
        var kept =
                charge.getCaptured() ? charge.getAmountCaptured() - charge.getAmountRefunded() : 0;
        return new ChargeSnapshot(
                charge.getId(),
                String.valueOf(charge.getPaymentIntent()),
                "succeeded".equals(charge.getStatus()),
                charge.getCaptured(),
                StripeAmounts.money(kept, charge.getCurrency()));
    }

    @FunctionalInterface
    private interface StripeList<S extends HasId> {
        StripeCollection<S> page(Map<String, Object> params) throws StripeException;
    }

    private record Span(Instant from, Instant until) {

        Map<String, Object> page(Optional<String> after) {
            var params = new HashMap<String, Object>();
            params.put(
                    "created", Map.of("gte", from.getEpochSecond(), "lt", until.getEpochSecond()));
            params.put("limit", StripePages.SIZE);
            after.ifPresent(id -> params.put("starting_after", id));
            return params;
        }
    }
}
