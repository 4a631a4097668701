package io.foyer.event.seatmap;

import io.foyer.common.id.IdSource;
import io.foyer.event.editing.Editor;
import io.foyer.event.seatmap.SeatMapDrafts.Drawn;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the draft of a venue's seat map, and reads what is published. */
@Service
public class SeatMapPublisher {

    private final SeatMaps maps;
    private final SeatMapDrafts drafts;
    private final SeatMapProperties limits;
    private final IdSource ids;
    private final InstantSource clock;

    SeatMapPublisher(
            SeatMaps maps,
            SeatMapDrafts drafts,
            SeatMapProperties limits,
            IdSource ids,
            InstantSource clock) {
        this.maps = maps;
        this.drafts = drafts;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Publishes the draft as the next version. Showtimes keep the version they have until their
     * organizer moves them, so no published version ever loses a seat that was sold.
     *
     * @param capacity how many people the venue takes
     */
    @Transactional
    public PublishOutcome publish(Editor editor, UUID venueId, int capacity) {
        var drawn = drafts.lock(venueId);
        if (drawn.isEmpty()) {
            return new PublishOutcome.NoDraft();
        }
        if (!editor.saw(drawn.get().revision())) {
            return new PublishOutcome.Stale();
        }
        var flaws = flaws(drawn.get().draft(), capacity);
        return flaws.isEmpty() ? publish(venueId, drawn.get()) : new PublishOutcome.Flawed(flaws);
    }

    /**
     * Replaces the draft by this one and publishes it: both or neither.
     *
     * @param capacity how many people the venue takes
     */
    @Transactional
    public PublishOutcome publish(Editor editor, UUID venueId, SeatMapDraft draft, int capacity) {
        var flaws = flaws(draft, capacity);
        if (!flaws.isEmpty()) {
            return new PublishOutcome.Flawed(flaws);
        }
        return drafts.draw(editor, venueId, draft)
                .map(revision -> publish(venueId, new Drawn(revision, draft)))
                .orElseGet(PublishOutcome.Stale::new);
    }

    private PublishOutcome publish(UUID venueId, Drawn drawn) {
        var version = maps.newestVersion(venueId).orElse(0) + 1;
        var map = Numbering.publish(drawn.draft(), venueId, version, ids);
        maps.insert(map, clock.instant());
        return new PublishOutcome.Published(version, map.seatCount(), drawn.revision());
    }

    private List<SeatMapFlaw> flaws(SeatMapDraft draft, int capacity) {
        return DraftCheck.flaws(draft, capacity, limits);
    }

    /**
     * In what a version differs from an older one, attributes of seats aside; at most as many as
     * the limits say. When in nothing, every ordinal means the same seat in both.
     */
    public List<SeatMapFlaw> differences(SeatMap older, SeatMap newer) {
        return SeatMapComparison.differences(older, newer, limits.maxFlaws());
    }

    public Optional<Integer> newestVersion(UUID venueId) {
        return maps.newestVersion(venueId);
    }

    public Optional<SeatMap> find(UUID venueId, int version) {
        return maps.find(venueId, version);
    }

    /** The sections of a version in their order; empty when there is no such version. */
    public List<Section> sections(UUID venueId, int version) {
        return maps.sections(venueId, version);
    }
}
