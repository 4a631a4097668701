package io.foyer.booking.notification.letter;

import java.util.Optional;
import java.util.UUID;

/** What people are called in letters. */
public interface Names {

    /** Absent when we may not call them by a name, or know none. */
    Optional<String> nameOf(UUID accountId);
}
