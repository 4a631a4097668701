package io.foyer.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a person would see it.
 *
 * @param id its {@code Message-ID} without brackets, the same when it was sent twice
 * @param href where the view serves it
 * @param text its readable text, empty when it has none
 * @param html its formatted text, absent when it has none
 * @param attachments its files
 */
public record SentMail(
        String id,
        String href,
        String from,
        List<String> to,
        String subject,
        String text,
        @Nullable String html,
        List<SentFile> attachments) {

    private static final String NO_ID = "none";

    static SentMail of(MimeMessage message) {
        try {
            String id = id(message);
            String href = "/messages/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
            MailParts parts = new MailParts(href);
            parts.add(message);
            return new SentMail(
                    id,
                    href,
                    addresses(message.getFrom()).stream().findFirst().orElse(""),
                    addresses(message.getAllRecipients()),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    parts.text(),
                    parts.html(),
                    parts.files());
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("A mail cannot be read", e);
        }
    }

    private static String id(MimeMessage message) throws MessagingException {
        return Objects.requireNonNullElse(message.getMessageID(), NO_ID).replaceAll("[<>]", "");
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Address::toString).toList();
    }
}
