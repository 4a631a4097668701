package io.foyer.event.edge;

import io.foyer.common.security.Caller;
import io.foyer.event.editing.Editor;
import java.util.Optional;
import java.util.UUID;

/**
 * Whoever reads something public.
 *
 * @param caller absent when nobody is logged in
 */
public record Viewer(Optional<Caller> caller) {

    /** Whether what is not public yet may be shown: to its organizer and to admins. */
    public boolean mayPreview(UUID organizerId) {
        return caller.map(known -> Editor.isOwner(known, organizerId)).orElse(false);
    }
}
