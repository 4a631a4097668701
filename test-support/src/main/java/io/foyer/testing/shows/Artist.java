package io.foyer.testing.shows;

import io.foyer.testing.shows.ComposedListing.Act;
import java.util.UUID;

/**
 * Somebody who performs.
 *
 * @param genre in words, such as {@code synth-pop}
 */
record Artist(UUID id, String name, Language language, String genre) {

    Act headlining() {
        return new Act(id, name, true);
    }

    Act supporting() {
        return new Act(id, name, false);
    }
}
