package io.foyer.platform.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PaymentIntent: terms that were agreed, and a state that moves.
 *
 * @param amount minor units of {@code currency}
 * @param manualCapture whether an authorisation waits to be captured, whatever it is paid with
 * @param manualCard whether it waits when it is paid by card; what cannot wait is taken at once
 * @param methodTypes what it may be paid with
 */
record Intent(
        String id,
        String clientSecret,
        long amount,
        String currency,
        boolean manualCapture,
        boolean manualCard,
        List<MethodType> methodTypes,
        Map<String, String> metadata,
        @Nullable String description,
        @Nullable String receiptEmail,
        Instant created,
        IntentState state)
        implements Dated {

    /** A journal of an earlier version knows of cards only. */
    Intent(
            String id,
            String clientSecret,
            long amount,
            String currency,
            boolean manualCapture,
            boolean manualCard,
            @Nullable List<MethodType> methodTypes,
            Map<String, String> metadata,
            @Nullable String description,
            @Nullable String receiptEmail,
            Instant created,
            IntentState state) {
        this.id = id;
        this.clientSecret = clientSecret;
        this.amount = amount;
        this.currency = currency;
        this.manualCapture = manualCapture;
        this.manualCard = manualCard;
        this.methodTypes =
                methodTypes == null ? List.of(MethodType.CARD) : List.copyOf(methodTypes);
        this.metadata = Map.copyOf(metadata);
        this.description = description;
        this.receiptEmail = receiptEmail;
        this.created = created;
        this.state = state;
    }

    /** Whether money from this method is reserved first, and taken when it is captured. */
    boolean waitsForCapture(PaymentMethod method) {
        return method.card().type() == MethodType.CARD && (manualCapture || manualCard);
    }

    Intent in(IntentState next) {
        return new Intent(
                id,
                clientSecret,
                amount,
                currency,
                manualCapture,
                manualCard,
                methodTypes,
                metadata,
                description,
                receiptEmail,
                created,
                next);
    }

    Intent amended(
            long newAmount,
            Map<String, String> newMetadata,
            @Nullable String newDescription,
            @Nullable String newReceiptEmail) {
        return new Intent(
                id,
                clientSecret,
                newAmount,
                currency,
                manualCapture,
                manualCard,
                methodTypes,
                newMetadata,
                newDescription,
                newReceiptEmail,
                created,
                state);
    }
}
