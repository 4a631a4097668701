package io.foyer.event.performer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer tells about a performer.
 *
 * @param type a word such as {@code ARTIST}, {@code BAND}, {@code TEAM}
 */
@Embeddable
public record PerformerDetails(
        String name, String type, @Nullable String biography, @Nullable String imageUrl) {}
