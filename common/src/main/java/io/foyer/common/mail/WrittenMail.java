package io.foyer.common.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the person it is for may see it.
 *
 * @param subject empty as long as the letter is not written yet
 * @param sentAt absent while it waits, and when it was given up
 */
public record WrittenMail(
        String recipient, String subject, Instant writtenAt, @Nullable Instant sentAt) {}
