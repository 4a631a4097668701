package io.foyer.booking.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of collecting money.
 *
 * @param workers how many batches of calls, and of webhooks, one instance works on at the same time
 * @param opBatch most captures and cancellations that one worker takes, all under way at once: with
 *     answers after 300 ms, 40 a second from four workers, and buyers keep their share of the calls
 * @param opLease how long one of them, or a refund, may be under way before it is tried again;
 *     longer than the three calls to the provider that a refund's last try makes
 * @param opAttempts tries that the provider refuses before a person must look at it; those that it
 *     does not answer count for nothing
 * @param opBackoff pause after the first failed try; it doubles, up to {@code opLongestBackoff}
 * @param opLongestBackoff longest pause between two tries
 * @param refundsAtOnce refunds that one instance has under way at the provider, beside all other
 *     calls: with answers after 300 ms, 80 a second, which leaves buyers room within the 100 calls
 *     a second that Stripe grants an account
 * @param refundPause pause after the provider said that this is too much; it doubles, up to {@code
 *     refundLongestPause}
 * @param refundLongestPause longest pause before it is asked again
 * @param reconcileAfter how long a payment may stand still before the provider is asked
 * @param reconcileBatch most payments that are looked for at once
 * @param reconcileAtOnce payments, and then refunds, that one instance asks the provider about at
 *     the same time: with answers after 300 ms, 40 a second, so that 20,000 payments whose webhooks
 *     were all lost are found within ten minutes, and buyers keep their share of the provider
 * @param webhookBytes largest webhook that is read
 * @param webhookTolerance how far a webhook's signing time may be from ours
 * @param webhookBatch most webhooks that one worker takes, all of them acted on at once
 * @param webhookAttempts tries to act on a webhook that fail before a person must look at it; those
 *     that the provider does not answer count for nothing
 * @param webhookLease how long one may be under way before it is tried again; longer than the one
 *     call to the provider that it takes
 * @param webhooksKept how long a webhook that was acted on is remembered; Stripe repeats itself for
 *     three days
 * @param callsKept how long calls to the provider that are over are remembered
 * @param pruneInterval pause between two looks for what is remembered too long
 * @param pruneBatch most rows removed in one transaction
 * @param requestBytes largest body of a request, which is looked through for card numbers
 * @param attentionItems most of each kind that are shown of what waits for a person
 */
@ConfigurationProperties("foyer.payment")
public record PaymentProperties(
        @DefaultValue("4") int workers,
        @DefaultValue("3") int opBatch,
        @DefaultValue("2m") Duration opLease,
        @DefaultValue("12") int opAttempts,
        @DefaultValue("2s") Duration opBackoff,
        @DefaultValue("5m") Duration opLongestBackoff,
        @DefaultValue("24") int refundsAtOnce,
        @DefaultValue("1s") Duration refundPause,
        @DefaultValue("30s") Duration refundLongestPause,
        @DefaultValue("60s") Duration reconcileAfter,
        @DefaultValue("100") int reconcileBatch,
        @DefaultValue("12") int reconcileAtOnce,
        @DefaultValue("262144") int webhookBytes,
        @DefaultValue("300s") Duration webhookTolerance,
        @DefaultValue("3") int webhookBatch,
        @DefaultValue("8") int webhookAttempts,
        @DefaultValue("60s") Duration webhookLease,
        @DefaultValue("30d") Duration webhooksKept,
        @DefaultValue("90d") Duration callsKept,
        @DefaultValue("1h") Duration pruneInterval,
        @DefaultValue("1000") int pruneBatch,
        @DefaultValue("1048576") int requestBytes,
        @DefaultValue("100") int attentionItems) {

    /** Whether one more refusal after so many is the last. */
    boolean isLastRefusal(int before) {
        return before + 1 >= opAttempts;
    }

    /** Whether acting on a webhook that has failed so often before is not tried again. */
    boolean isLastFailure(int before) {
        return before + 1 >= webhookAttempts;
    }

    Duration opPauseAfter(int attempts) {
        var pause = opBackoff.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 16));
        return pause.compareTo(opLongestBackoff) > 0 ? opLongestBackoff : pause;
    }
}
