package io.foyer.availability.live;

import io.foyer.availability.seatmap.Delta;
import java.util.List;
import java.util.Optional;

/** Decides whether a viewer who was away can be brought up to date by deltas. */
final class Resume {

    private Resume() {}

    /**
     * One delta from the viewer's version to the present one; absent when the kept deltas do not
     * cover the way without a gap.
     *
     * @param kept the deltas still kept from {@code lastSeen} on; may already reach past {@code
     *     present}
     */
    static Optional<Delta> between(long lastSeen, long present, List<Delta> kept) {
        if (kept.isEmpty() || kept.getFirst().version() > lastSeen + 1) {
            return Optional.empty();
        }
        var missed =
                kept.stream()
                        .filter(delta -> delta.version() > lastSeen)
                        .filter(delta -> delta.version() <= present)
                        .toList();
        return missed.isEmpty() || missed.getLast().version() != present
                ? Optional.empty()
                : Optional.of(Delta.merged(missed));
    }
}
