package io.foyer.platform.payment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a caller asks of a PaymentIntent, and refuses what Stripe would refuse. */
final class IntentTerms {

    private static final Set<String> THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");

    private static final long MOST = 99_999_999;
    private static final long LEAST = 50;
    private static final int MOST_METADATA = 50;

    private IntentTerms() {}

    static long amount(FormParameters parameters) {
        long amount = parameters.integer("amount").orElseThrow(() -> Refusal.missing("amount"));
        if (amount < 1) {
            throw Refusal.invalid(
                    "parameter_invalid_integer",
                    "This value must be greater than or equal to 1.",
                    "amount");
        }
        if (amount < LEAST) {
            throw Refusal.invalid(
                    "amount_too_small", "Amount must be at least 50 minor units.", "amount");
        }
        if (amount > MOST) {
            throw Refusal.invalid(
                    "amount_too_large", "Amount must be no more than 99999999.", "amount");
        }
        return amount;
    }

    /** The same in a currency: of those with three decimals, the last one is not charged. */
    static long amount(FormParameters parameters, String currency) {
        long amount = amount(parameters);
        if (THREE_DECIMALS.contains(currency) && amount % 10 != 0) {
            throw Refusal.invalid(
                    "invalid_charge_amount",
                    "Amounts in " + currency + " must be multiples of ten.",
                    "amount");
        }
        return amount;
    }

    static String currency(FormParameters parameters) {
        String currency = parameters.required("currency").toLowerCase(Locale.ROOT);
        if (!currency.matches("[a-z]{3}")) {
            throw Refusal.invalid("parameter_invalid", "Invalid currency: " + currency, "currency");
        }
        return currency;
    }

    static boolean manualCapture(FormParameters parameters) {
        return switch (parameters.text("capture_method").orElse("automatic")) {
            case "manual" -> true;
            case "automatic", "automatic_async" -> false;
            case String other ->
                    throw Refusal.invalid(
                            "parameter_invalid",
                            "Invalid capture_method: " + other,
                            "capture_method");
        };
    }

    /** Whether a card waits although the rest does not. */
    static boolean manualCard(FormParameters parameters) {
        return parameters
                .text("payment_method_options[card][capture_method]")
                .map("manual"::equals)
                .orElse(false);
    }

    /** What it may be paid with; a card, when nothing is said. */
    static List<MethodType> methodTypes(FormParameters parameters) {
        List<MethodType> types =
                parameters.list("payment_method_types").stream().map(IntentTerms::type).toList();
        if (manualCapture(parameters) && types.stream().anyMatch(t -> t != MethodType.CARD)) {
            throw Refusal.invalid(
                    "parameter_invalid",
                    "Manual capture is not supported by all of these payment_method_types.",
                    "payment_method_types");
        }
        return types.isEmpty() ? List.of(MethodType.CARD) : types;
    }

    private static MethodType type(String name) {
        return Arrays.stream(MethodType.values())
                .filter(type -> type.stripeName().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "parameter_invalid",
                                        "Invalid payment_method_types: " + name,
                                        "payment_method_types"));
    }

    /** {@code before}, with what the caller sets, and without what it sets to nothing. */
    static Map<String, String> metadata(Map<String, String> before, FormParameters parameters) {
        Map<String, String> metadata = new LinkedHashMap<>();
        if (!parameters.has("metadata")) {
            metadata.putAll(before);
        }
        parameters
                .map("metadata")
                .forEach(
                        (key, value) -> {
                            if (value.isEmpty()) {
                                metadata.remove(key);
                            } else {
                                metadata.put(key, value);
                            }
                        });
        if (metadata.size() > MOST_METADATA) {
            throw Refusal.invalid(
                    "parameter_invalid", "Metadata can have up to 50 keys.", "metadata");
        }
        return metadata;
    }
}
