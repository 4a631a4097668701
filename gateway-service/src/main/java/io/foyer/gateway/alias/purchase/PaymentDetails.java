package io.foyer.gateway.alias.purchase;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to pay: by the provider's name for a card, never by a card. Whatever looks like one is
 * refused here and goes nowhere, neither on to a service nor into a log.
 */
final class PaymentDetails {

    private static final Pattern CARD_NUMBER = Pattern.compile("(?:\\d[ -]?){12,19}");
    private static final int LONGEST = 255;

    private @Nullable String paymentMethodId;

    /** The provider's name for it, such as {@code pm_card_visa}. */
    String paymentMethodId() {
        return Wish.required(paymentMethodId, "paymentDetails.paymentMethodId");
    }

    void setPaymentMethodId(String id) {
        if (CARD_NUMBER.matcher(id).matches()) {
            throw cardRefused();
        }
        if (id.isBlank() || id.length() > LONGEST) {
            throw Wish.invalid("paymentMethodId has 1 to 255 characters.");
        }
        paymentMethodId = id;
    }

    @JsonAnySetter
    void refuse(String field, @Nullable Object value) {
        throw cardRefused();
    }

    private static Problem cardRefused() {
        return new Problem(
                ProblemType.VALIDATION_FAILED,
                "paymentDetails holds a paymentMethodId and nothing else. Card data is given to the"
                        + " payment provider by its own form and is never accepted here.");
    }
}
