package io.foyer.booking.notification.letter;

import io.foyer.common.mail.Attachment;

/** What papers are called when they come with a letter. */
final class Files {

    private Files() {}

    static Attachment tickets(byte[] pdf) {
        return new Attachment("tickets.pdf", "application/pdf", pdf);
    }

    static Attachment calendar(byte[] calendar) {
        return new Attachment("calendar.ics", "text/calendar; charset=UTF-8", calendar);
    }
}
