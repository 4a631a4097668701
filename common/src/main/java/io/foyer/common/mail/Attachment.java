package io.foyer.common.mail;

/**
 * A file that comes with a letter.
 *
 * @param name as the recipient sees it
 * @param type its media type, such as {@code application/pdf}
 */
public record Attachment(String name, String type, byte[] bytes) {

    /** Without its contents. */
    @Override
    public String toString() {
        return "Attachment[%s, %d bytes]".formatted(name, bytes.length);
    }
}
