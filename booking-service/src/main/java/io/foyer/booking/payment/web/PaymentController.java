package io.foyer.booking.payment.web;

import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.Payments;
import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.Refunds;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.security.Caller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a buyer paid, and what of it went back. */
@RestController
class PaymentController {

    private final Payments payments;
    private final Refunds refunds;

    PaymentController(Payments payments, Refunds refunds) {
        this.payments = payments;
        this.refunds = refunds;
    }

    @GetMapping("/api/v1/users/me/payments")
    PageOf<PaymentView> mine(Caller caller, @Valid @ParameterObject PageQuery page) {
        var paid = payments.ofAccount(caller.accountId(), page);
        var refundsByPayment =
                refunds.ofBookings(paid.items().stream().map(Payment::bookingId).toList()).stream()
                        .collect(Collectors.groupingBy(Refund::paymentId));
        return paid.map(
                payment ->
                        PaymentView.of(
                                payment, refundsByPayment.getOrDefault(payment.id(), List.of())));
    }
}
