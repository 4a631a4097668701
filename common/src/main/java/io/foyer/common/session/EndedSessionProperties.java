package io.foyer.common.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of following the sessions that were ended.
 *
 * @param readWait pause between two looks at the stream; most of what a log-out needs to be known
 * @param readBatch most messages read at once
 * @param lookBack how far before the stream's last message a start begins to read: longer than any
 *     access token lives
 * @param keptBeyond how long an ended session is remembered after its last token has expired:
 *     longer than {@code foyer.identity.clock-skew}, by which verifiers accept expired tokens
 * @param remembered most sessions remembered (about 150 bytes each); beyond it those that were
 *     ended first are forgotten, since their tokens expire first
 */
@ConfigurationProperties("foyer.ended-sessions")
record EndedSessionProperties(
        @DefaultValue("250ms") Duration readWait,
        @DefaultValue("500") int readBatch,
        @DefaultValue("12m") Duration lookBack,
        @DefaultValue("1m") Duration keptBeyond,
        @DefaultValue("200000") int remembered) {}
