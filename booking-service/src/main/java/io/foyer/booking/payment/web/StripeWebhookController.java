package io.foyer.booking.payment.web;

import io.foyer.booking.payment.PaymentProperties;
import io.foyer.booking.payment.WebhookInbox;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Stripe tells what happened. The body is read as it came: its signature covers every byte.
 */
@RestController
class StripeWebhookController {

    private final WebhookInbox inbox;
    private final int mostBytes;

    StripeWebhookController(WebhookInbox inbox, PaymentProperties limits) {
        this.inbox = inbox;
        this.mostBytes = limits.webhookBytes();
    }

    @PostMapping("/api/v1/webhooks/stripe")
    @ResponseStatus(HttpStatus.OK)
    void receive(
            HttpServletRequest request,
            @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature)
            throws IOException {
        var body = request.getInputStream().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw new Problem(ProblemType.PAYLOAD_TOO_LARGE);
        }
        switch (inbox.receive(body, signature)) {
            case STORED, IGNORED, FOREIGN -> {}
            case REFUSED -> throw new Problem(ProblemType.MALFORMED_REQUEST, "Bad signature.");
        }
    }
}
