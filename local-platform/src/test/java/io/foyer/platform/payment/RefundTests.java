package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundUpdateParams;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundTests {

    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aRefundGivesEverythingBack() throws StripeException {
        var paid = shop.paid(5_000);

        Refund refund = refund(paid.getId(), null);

        assertThat(refund.getStatus()).isEqualTo("succeeded");
        assertThat(refund.getAmount()).isEqualTo(5_000);
        assertThat(refund.getPaymentIntent()).isEqualTo(paid.getId());
        Charge charge = shop.stripe.charges().retrieve(paid.getLatestCharge());
        assertThat(charge.getRefunded()).isTrue();
        assertThat(charge.getAmountRefunded()).isEqualTo(5_000);
    }

    @Test
    void partsCanBeRefundedUpToTheWhole() throws StripeException {
        String id = shop.paid(5_000).getId();
        refund(id, 2_000L);

        assertThat(refused(() -> refund(id, 3_001L)).getParam()).isEqualTo("amount");
        refund(id, 3_000L);
        assertThat(refused(() -> refund(id, 1L)).getCode()).isEqualTo("charge_already_refunded");
        assertThat(
                        shop.stripe
                                .refunds()
                                .list(RefundListParams.builder().setPaymentIntent(id).build())
                                .getData())
                .extracting(Refund::getAmount)
                .containsExactly(3_000L, 2_000L);
    }

    @Test
    void onlyWhatWasCapturedCanBeRefunded() throws StripeException {
        String authorised = shop.authorised(5_000).getId();
        assertThat(refused(() -> refund(authorised, 1_000L)).getMessage())
                .contains("does not have a successful charge");

        shop.stripe
                .paymentIntents()
                .capture(
                        authorised,
                        PaymentIntentCaptureParams.builder().setAmountToCapture(1_000L).build());

        refused(() -> refund(authorised, 1_001L));
        assertThat(refund(authorised, 1_000L).getAmount()).isEqualTo(1_000);
    }

    @Test
    void parallelPartsNeverAddUpToMoreThanTheWhole() throws Exception {
        String id = shop.paid(1_000).getId();
        AtomicInteger granted = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);

        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                buyers.submit(
                        () -> {
                            start.await();
                            refund(id, 300L);
                            return granted.incrementAndGet();
                        });
            }
            start.countDown();
        }

        assertThat(granted).hasValue(3);
    }

    @Test
    void aChargeCanBeNamedInsteadOfItsIntent() throws StripeException {
        var paid = shop.paid(5_000);

        Refund refund =
                shop.stripe
                        .refunds()
                        .create(
                                RefundCreateParams.builder()
                                        .setCharge(paid.getLatestCharge())
                                        .setReason(RefundCreateParams.Reason.DUPLICATE)
                                        .putMetadata("line", "7")
                                        .build());

        assertThat(refund.getReason()).isEqualTo("duplicate");
        Refund noted =
                shop.stripe
                        .refunds()
                        .update(
                                refund.getId(),
                                RefundUpdateParams.builder().putMetadata("by", "ann").build());
        assertThat(noted.getMetadata()).containsEntry("line", "7").containsEntry("by", "ann");
        assertThat(shop.stripe.refunds().retrieve(refund.getId()).getMetadata())
                .containsEntry("by", "ann");
    }

    @Test
    void aSlowRefundArrivesLater() throws StripeException {
        Refund refund = refundOf("pm_card_pendingRefund");
        assertThat(refund.getStatus()).isEqualTo("pending");

        shop.clock.advance(Refunds.SETTLING);

        assertThat(shop.stripe.refunds().retrieve(refund.getId()).getStatus())
                .isEqualTo("succeeded");
    }

    @Test
    void aRefundThatComesBackCanBeMadeAgain() throws StripeException {
        Refund refund = refundOf("pm_card_refundFail");
        assertThat(refund.getStatus()).isEqualTo("succeeded");

        shop.clock.advance(Refunds.SETTLING);

        Refund failed = shop.stripe.refunds().retrieve(refund.getId());
        assertThat(failed.getStatus()).isEqualTo("failed");
        assertThat(failed.getFailureReason()).isNotNull();
        assertThat(refund(refund.getPaymentIntent(), null).getAmount()).isEqualTo(5_000);
    }

    private Refund refundOf(String method) throws StripeException {
        String id = shop.confirm(shop.create(5_000).getId(), method).getId();
        shop.stripe.paymentIntents().capture(id);
        return refund(id, null);
    }

    private Refund refund(String intent, @Nullable Long amount) throws StripeException {
        return shop.stripe
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(intent)
                                .setAmount(amount)
                                .build());
    }

    private static InvalidRequestException refused(ThrowingCallable call) {
        InvalidRequestException refusal = catchThrowableOfType(InvalidRequestException.class, call);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
