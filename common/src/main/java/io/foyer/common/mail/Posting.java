package io.foyer.common.mail;

import java.util.List;

/** A letter and what is enclosed with it. */
public record Posting(Letter letter, List<Attachment> attachments) {

    public Posting {
        attachments = List.copyOf(attachments);
    }

    /** Only the letter. */
    public static Posting of(Letter letter) {
        return new Posting(letter, List.of());
    }
}
