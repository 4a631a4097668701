package io.foyer.booking.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of comparing books.
 *
 * @param checkInterval pause between two looks at whether ledger, payments and refunds agree
 * @param lookBack how far back such a look goes; each night one goes back two days
 * @param mostDifferences found in one look; more are found by the next
 * @param compareInterval how often it is seen to that yesterday was compared with the provider
 * @param compareAfter how long after its end a day is compared, so that what was under way is over
 * @param compareWindow how much of a day is compared at once, in memory
 * @param compareLease how long an instance may take for as much before another one takes the day
 * @param compareRefunds how far back refunds are compared: a bank may send one back weeks later
 * @param listsAtOnce most of the provider's lists that one instance reads at the same time
 */
@ConfigurationProperties("foyer.ledger")
record LedgerProperties(
        @DefaultValue("1m") Duration checkInterval,
        @DefaultValue("15m") Duration lookBack,
        @DefaultValue("1000") int mostDifferences,
        @DefaultValue("10m") Duration compareInterval,
        @DefaultValue("1h") Duration compareAfter,
        @DefaultValue("1h") Duration compareWindow,
        @DefaultValue("10m") Duration compareLease,
        @DefaultValue("30d") Duration compareRefunds,
        @DefaultValue("1") int listsAtOnce) {}
