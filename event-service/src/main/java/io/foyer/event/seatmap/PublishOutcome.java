package io.foyer.event.seatmap;

import java.util.List;

/** How an attempt to publish a venue's draft ended. */
public sealed interface PublishOutcome {

    /** It is published as this version. */
    record Published(int version, int seatCount) implements PublishOutcome {}

    /** It breaks rules. */
    record Flawed(List<SeatMapFlaw> flaws) implements PublishOutcome {

        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    /** Nothing was drawn yet. */
    record NoDraft() implements PublishOutcome {}
}
