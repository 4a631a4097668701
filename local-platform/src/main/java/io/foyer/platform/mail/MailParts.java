package io.foyer.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of a mail, however they are nested. */
final class MailParts {

    private final String mail;
    private final List<SentFile> files = new ArrayList<>();
    private String text = "";
    private @Nullable String html;

    /**
     * @param mail where the view serves the mail
     */
    MailParts(String mail) {
        this.mail = mail;
    }

    void add(Part part) throws MessagingException, IOException {
        if (part.getFileName() != null) {
            files.add(file(part));
        } else if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                add(several.getBodyPart(i));
            }
        } else if (part.isMimeType("text/html")) {
            html = String.valueOf(part.getContent());
        } else if (part.isMimeType("text/plain")) {
            text = String.valueOf(part.getContent());
        }
    }

    String text() {
        return text;
    }

    @Nullable String html() {
        return html;
    }

    List<SentFile> files() {
        return List.copyOf(files);
    }

    private SentFile file(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (var content = part.getInputStream()) {
            bytes = content.readAllBytes();
        }
        return new SentFile(
                part.getFileName(),
                typeOf(part),
                bytes.length,
                "%s/attachments/%d".formatted(mail, files.size()),
                bytes);
    }

    private static String typeOf(Part part) throws MessagingException {
        return part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
