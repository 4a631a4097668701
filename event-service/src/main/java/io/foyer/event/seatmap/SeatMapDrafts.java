package io.foyer.event.seatmap;

import io.foyer.event.editing.Editor;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the one draft of a venue's seat map. It may be in any state; only publishing checks it.
 * Whoever may draw is for the caller to know.
 */
@Service
public class SeatMapDrafts {

    private final DraftTable drafts;
    private final InstantSource clock;

    SeatMapDrafts(DraftTable drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Replaces the draft, unless the editor names another revision than the present one.
     *
     * @return the new revision; absent when the editor saw another one
     */
    @Transactional
    public Optional<Long> draw(Editor editor, UUID venueId, SeatMapDraft draft) {
        var now = clock.instant();
        if (editor.revision().isEmpty()) {
            return Optional.of(drafts.write(venueId, draft, now));
        }
        return drafts.revision(venueId)
                .filter(editor::saw)
                .flatMap(seen -> drafts.replace(venueId, draft, seen, now));
    }

    /** The draft, locked until the end of the transaction: versions are given one after another. */
    Optional<Drawn> lock(UUID venueId) {
        return drafts.lock(venueId);
    }

    public Optional<Drawn> find(UUID venueId) {
        return drafts.find(venueId);
    }

    /**
     * A draft as it is kept.
     *
     * @param revision grows by one each time somebody draws
     */
    public record Drawn(long revision, SeatMapDraft draft) {}
}
