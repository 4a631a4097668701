package io.foyer.common.mail;

import java.util.List;

/** What a mail consists of, laid out. */
record MailContent(String subject, String text, String html, List<Attachment> attachments) {

    long attachedBytes() {
        return attachments.stream().mapToLong(file -> file.bytes().length).sum();
    }

    /** Without the words, which must not reach a log. */
    @Override
    public String toString() {
        return "MailContent[%s]".formatted(attachments);
    }
}
