package io.foyer.booking.payment.web;

import io.foyer.booking.payment.Payments;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.security.Caller;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a buyer paid. */
@RestController
class PaymentController {

    private final Payments payments;

    PaymentController(Payments payments) {
        this.payments = payments;
    }

    @GetMapping("/api/v1/users/me/payments")
    PageOf<PaymentView> mine(Caller caller, @Valid @ParameterObject PageQuery page) {
        return payments.ofAccount(caller.accountId(), page).map(PaymentView::of);
    }
}
