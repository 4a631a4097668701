package io.foyer.booking.checkout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of buying.
 *
 * @param payWithin how long claimed seats wait for their payment
 * @param closingLease how long one instance may take to end a payment before another tries; longer
 *     than the four calls to the provider can take that this may need
 * @param sweepBatch most holds whose time is over that are closed in one transaction, and claims
 *     that are looked for at once
 * @param claimsAtOnce claims that one instance is closing at the same time, each waiting for the
 *     provider
 * @param seatPatience longest wait of claims that are made together for a seat that somebody else
 *     is deciding on; then each is made alone
 * @param retryAfter when a client may try again what could not be done now
 */
@ConfigurationProperties("foyer.checkout")
public record CheckoutProperties(
        @DefaultValue("15m") Duration payWithin,
        @DefaultValue("2m") Duration closingLease,
        @DefaultValue("200") int sweepBatch,
        @DefaultValue("16") int claimsAtOnce,
        @DefaultValue("250ms") Duration seatPatience,
        @DefaultValue("2s") Duration retryAfter) {}
