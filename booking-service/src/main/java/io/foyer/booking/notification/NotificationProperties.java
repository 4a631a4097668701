package io.foyer.booking.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what people are told.
 *
 * @param resends how often somebody may have the tickets of one booking sent again, within a window
 * @param resendWindow that window
 * @param noticeInterval how often it is looked for showtimes whose visitors must be told something
 * @param noticeBatch people told in one transaction
 * @param contactsKept how long an address stays that was written down for nothing: no booking, no
 *     ticket
 * @param cleanupInterval how often those are removed
 * @param cleanupBatch most of them removed in one statement
 * @param rememberedContacts people whose address is known to be written down already
 * @param rememberFor how long that is believed
 */
@ConfigurationProperties("foyer.notification")
public record NotificationProperties(
        @DefaultValue("3") int resends,
        @DefaultValue("1h") Duration resendWindow,
        @DefaultValue("5s") Duration noticeInterval,
        @DefaultValue("200") int noticeBatch,
        @DefaultValue("30d") Duration contactsKept,
        @DefaultValue("1h") Duration cleanupInterval,
        @DefaultValue("1000") int cleanupBatch,
        @DefaultValue("20000") int rememberedContacts,
        @DefaultValue("10m") Duration rememberFor) {}
