package io.foyer.booking.payment;

import com.stripe.Stripe;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Stripe: whose account, where, and how long anybody waits for it.
 *
 * @param apiBase where its API is called; absent means Stripe itself
 * @param secretKey decides whether this is live or test money
 * @param publishableKey what the buyer's browser pays with
 * @param webhookSecrets any of them may have signed a webhook: two while one is replaced
 * @param returnUrl where a bank sends the buyer back to
 * @param connectTimeout bound on opening a connection
 * @param readTimeout bound on waiting for an answer
 * @param networkRetries how often stripe-java repeats a call by itself, with the same key
 * @param callsInFlight most calls at once; further ones are refused at once, not queued
 * @param breakerCalls how many of the last calls decide whether Stripe is asked at all
 * @param breakerPause how long it is left alone when half of them failed
 * @param methods what buyers may pay with, in Stripe's words. Money on a card is reserved and
 *     collected once the seats are theirs; with everything else it is collected at once
 * @param apiVersions in which webhooks may be written; others are counted and not acted on
 * @param accounts connected accounts whose webhooks are acted on, beside our own
 */
@ConfigurationProperties("foyer.stripe")
public record StripeProperties(
        @Nullable URI apiBase,
        @DefaultValue(SANDBOX_SECRET_KEY) String secretKey,
        @DefaultValue("pk_test_sandbox") String publishableKey,
        @DefaultValue(SANDBOX_WEBHOOK_SECRET) List<String> webhookSecrets,
        @DefaultValue("http://localhost:8080/checkout/return") URI returnUrl,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("1") int networkRetries,
        @DefaultValue("64") int callsInFlight,
        @DefaultValue("20") int breakerCalls,
        @DefaultValue("10s") Duration breakerPause,
        @DefaultValue(CARD) List<String> methods,
        @DefaultValue(Stripe.API_VERSION) List<String> apiVersions,
        @DefaultValue List<String> accounts) {

    static final String CARD = "card";

    /** The longest that stripe-java waits before it repeats a call. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    static final String SANDBOX_SECRET_KEY = "sk_test_sandbox";
    static final String SANDBOX_WEBHOOK_SECRET = "whsec_sandbox";

    /** Where the API is, if not at Stripe. An empty variable means the same as none. */
    Optional<URI> otherThanStripe() {
        return Optional.ofNullable(apiBase).filter(base -> !base.toString().isEmpty());
    }

    /**
     * The longest that anybody waits for a call, repetitions and the pauses before them included.
     * Whatever is leased for calls is leased for longer.
     */
    public Duration longestCall() {
        return connectTimeout
                .plus(readTimeout)
                .multipliedBy(networkRetries + 1L)
                .plus(LONGEST_PAUSE.multipliedBy(networkRetries));
    }

    /** Whether real money moves. */
    boolean live() {
        return secretKey.startsWith("sk_live_") || secretKey.startsWith("rk_live_");
    }

    boolean usesSandboxSecrets() {
        return secretKey.equals(SANDBOX_SECRET_KEY)
                || webhookSecrets.contains(SANDBOX_WEBHOOK_SECRET);
    }

    @Override
    public String toString() {
        return "StripeProperties[apiBase=%s, live=%s]".formatted(apiBase, live());
    }
}
