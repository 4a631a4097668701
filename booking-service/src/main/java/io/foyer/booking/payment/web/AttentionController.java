package io.foyer.booking.payment.web;

import io.foyer.booking.payment.Attention;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What about money waits for a person; for admins. */
@RestController
class AttentionController {

    private final Attention attention;

    AttentionController(Attention attention) {
        this.attention = attention;
    }

    @GetMapping("/api/v1/payments/attention")
    AttentionAnswer all() {
        return new AttentionAnswer(attention.items());
    }

    /** Tries once more; whether it helped shows in the list. */
    @PostMapping("/api/v1/payments/attention/{key}/retries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable String key, Caller caller) {
        if (!attention.retry(key, caller.accountId())) {
            throw Problem.notFound();
        }
    }
}
