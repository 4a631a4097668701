package io.foyer.booking.payment;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells Stripe's webhooks from everybody else's. */
@Component
class WebhookSignatures {

    private static final Pattern SIGNED_AT = Pattern.compile("(?:^|,)t=(\\d{1,12})(?:,|$)");

    private final StripeProperties stripe;
    private final Duration tolerance;
    private final InstantSource clock;

    WebhookSignatures(StripeProperties stripe, PaymentProperties limits, InstantSource clock) {
        this.stripe = stripe;
        this.tolerance = limits.webhookTolerance();
        this.clock = clock;
    }

    /** Whether one of our secrets signed exactly this body, about now. */
    boolean isValid(String body, String header) {
        return signedAt(header).filter(this::isRecent).isPresent()
                && stripe.webhookSecrets().stream()
                        .anyMatch(secret -> verify(body, header, secret));
    }

    /** Unlike stripe-java, this refuses a signature from the future, too. */
    private boolean isRecent(Instant signedAt) {
        return Duration.between(signedAt, clock.instant()).abs().compareTo(tolerance) <= 0;
    }

    private boolean verify(String body, String header, String secret) {
        try {
            return Webhook.Signature.verifyHeader(
                    body, header, secret, tolerance.toSeconds(), clock.withZone(ZoneOffset.UTC));
        } catch (SignatureVerificationException _) {
            return false;
        }
    }

    private static Optional<Instant> signedAt(String header) {
        var found = SIGNED_AT.matcher(header);
        return found.find()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(found.group(1))))
                : Optional.empty();
    }
}
