package io.foyer.event.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer tells about an event.
 *
 * @param description may be empty
 */
@Embeddable
public record EventDetails(
        String name,
        String description,
        @Enumerated(EnumType.STRING) EventCategory category,
        @Nullable String imageUrl,
        @Embedded CancellationPolicy cancellationPolicy) {}
