package io.foyer.common.direct;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in paths of ours. */
public final class PathId {

    private static final int LENGTH = 36;

    private PathId() {}

    /**
     * Empty for whatever is not plainly one: whether it might pass for one is for others to say.
     */
    public static Optional<UUID> of(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
