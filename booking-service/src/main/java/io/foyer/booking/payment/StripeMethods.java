package io.foyer.booking.payment;

import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.PaymentIntentCreateParams.PaymentMethodOptions;
import com.stripe.param.PaymentIntentCreateParams.PaymentMethodOptions.Card;
import java.util.List;

/** When money is collected depends on what it is paid with. */
final class StripeMethods {

    private StripeMethods() {}

    /** Cards wait for the capture; beside them other methods, which cannot, collect at once. */
    static void reserveOnCards(PaymentIntentCreateParams.Builder params, List<String> methods) {
        if (methods.equals(List.of(StripeProperties.CARD))) {
            params.setCaptureMethod(CaptureMethod.MANUAL);
            return;
        }
        params.setCaptureMethod(CaptureMethod.AUTOMATIC);
        if (methods.contains(StripeProperties.CARD)) {
            params.setPaymentMethodOptions(
                    PaymentMethodOptions.builder()
                            .setCard(
                                    Card.builder()
                                            .setCaptureMethod(Card.CaptureMethod.MANUAL)
                                            .build())
                            .build());
        }
    }
}
