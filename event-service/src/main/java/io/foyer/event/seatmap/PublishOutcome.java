package io.foyer.event.seatmap;

import java.util.List;

/** How an attempt to publish a venue's draft ended. */
public sealed interface PublishOutcome {

    /**
     * It is published as this version.
     *
     * @param draftRevision the revision of the draft it was made of
     */
    record Published(int version, int seatCount, long draftRevision) implements PublishOutcome {}

    /** It breaks rules. */
    record Flawed(List<SeatMapFlaw> flaws) implements PublishOutcome {

        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    /** The draft is not in the revision that the editor saw. */
    record Stale() implements PublishOutcome {}

    /** Nothing was drawn yet. */
    record NoDraft() implements PublishOutcome {}
}
