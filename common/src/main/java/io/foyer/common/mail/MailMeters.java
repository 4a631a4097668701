package io.foyer.common.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts mails: {@code foyer.mail.waiting}, and what became of each attempt. */
class MailMeters {

    private final Counter sent;
    private final Counter postponed;
    private final Counter dropped;
    private final Counter givenUp;

    MailMeters(MeterRegistry metrics, MailQueue queue) {
        sent = metrics.counter("foyer.mail.sent");
        postponed = metrics.counter("foyer.mail.postponed");
        dropped = metrics.counter("foyer.mail.dropped");
        givenUp = metrics.counter("foyer.mail.failed");
        metrics.gauge("foyer.mail.waiting", queue, MailQueue::waiting);
    }

    Counter sent() {
        return sent;
    }

    /** Attempts that failed and will be made again. */
    Counter postponed() {
        return postponed;
    }

    /** Mails that had nothing to say any more when their turn came. */
    Counter dropped() {
        return dropped;
    }

    /** Mails that nobody will get. */
    Counter givenUp() {
        return givenUp;
    }
}
