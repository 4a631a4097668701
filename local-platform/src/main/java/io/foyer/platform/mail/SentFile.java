package io.foyer.platform.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A file that came with a mail.
 *
 * @param type its media type, without parameters
 * @param size in bytes
 * @param href where the view serves it
 */
public record SentFile(String name, String type, int size, String href, @JsonIgnore byte[] bytes) {}
