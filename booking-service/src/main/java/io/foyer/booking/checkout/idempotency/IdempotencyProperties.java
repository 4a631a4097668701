package io.foyer.booking.checkout.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of repeated requests.
 *
 * @param lease how long a request may run before a repetition takes its place, since whoever ran it
 *     must have died; longer than any request takes, which may make three calls to the payment
 *     provider
 * @param waitFor how long a repetition waits for the answer of the one that runs
 * @param look pause between two looks for it
 * @param kept how long answers are remembered
 */
@ConfigurationProperties("foyer.idempotency")
record IdempotencyProperties(
        @DefaultValue("2m") Duration lease,
        @DefaultValue("5s") Duration waitFor,
        @DefaultValue("100ms") Duration look,
        @DefaultValue("2d") Duration kept) {}
