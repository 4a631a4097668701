package io.foyer.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a person would see it.
 *
 * @param text its readable text, empty when it has none
 * @param html its formatted text, absent when it has none
 * @param attachments the names of its files
 */
public record SentMail(
        String from,
        List<String> to,
        String subject,
        String text,
        @Nullable String html,
        List<String> attachments) {

    static SentMail of(MimeMessage message) {
        try {
            Parts parts = new Parts();
            parts.add(message);
            return new SentMail(
                    addresses(message.getFrom()).stream().findFirst().orElse(""),
                    addresses(message.getAllRecipients()),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    parts.text,
                    parts.html,
                    List.copyOf(parts.attachments));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("A mail cannot be read", e);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Address::toString).toList();
    }

    /** Gathers the parts of a mail, however they are nested. */
    private static final class Parts {

        private final List<String> attachments = new ArrayList<>();
        private String text = "";
        private @Nullable String html;

        void add(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    BodyPart each = several.getBodyPart(i);
                    add(each);
                }
            } else if (part.getFileName() != null) {
                attachments.add(part.getFileName());
            } else if (part.isMimeType("text/html")) {
                html = String.valueOf(part.getContent());
            } else if (part.isMimeType("text/plain")) {
                text = String.valueOf(part.getContent());
            }
        }
    }
}
