package io.foyer.account.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the person it is for may see it.
 *
 * @param sentAt absent while it waits, and when it was given up
 */
public record WrittenMail(
        String recipient, String subject, Instant writtenAt, @Nullable Instant sentAt) {}
