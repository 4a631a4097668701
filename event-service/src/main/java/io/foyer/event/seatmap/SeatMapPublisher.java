package io.foyer.event.seatmap;

import io.foyer.common.id.IdSource;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the draft of a venue's seat map, publishes it, and reads what is published. */
@Service
public class SeatMapPublisher {

    private final SeatMaps maps;
    private final SeatMapProperties limits;
    private final IdSource ids;
    private final InstantSource clock;

    SeatMapPublisher(SeatMaps maps, SeatMapProperties limits, IdSource ids, InstantSource clock) {
        this.maps = maps;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** Replaces the draft, whatever state it is in; only publishing checks it. */
    @Transactional
    public void draw(UUID venueId, SeatMapDraft draft) {
        maps.saveDraft(venueId, draft, clock.instant());
    }

    /**
     * Publishes the draft as the next version. Showtimes keep the version they were made with, so
     * no published version ever loses a seat that was sold.
     */
    @Transactional
    public PublishOutcome publish(UUID venueId) {
        var draft = maps.lockDraft(venueId);
        if (draft.isEmpty()) {
            return new PublishOutcome.NoDraft();
        }
        var flaws = DraftCheck.flaws(draft.get(), limits);
        if (!flaws.isEmpty()) {
            return new PublishOutcome.Flawed(flaws);
        }
        var version = maps.newestVersion(venueId).orElse(0) + 1;
        var map = Numbering.publish(draft.get(), venueId, version, ids);
        maps.insert(map, clock.instant());
        return new PublishOutcome.Published(version, map.seatCount());
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
