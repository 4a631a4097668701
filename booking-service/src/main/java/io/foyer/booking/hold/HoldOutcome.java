package io.foyer.booking.hold;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of a wish to hold seats. */
public sealed interface HoldOutcome {

    /**
     * All are held until {@code expiresAt}. A repeated request gets the first one's time and
     * places.
     *
     * @param ordinals the seats that were named and the standing places that were found, ascending
     */
    record Held(Instant expiresAt, List<Integer> ordinals) implements HoldOutcome {

        public Held {
            ordinals = List.copyOf(ordinals);
        }
    }

    /**
     * None is held.
     *
     * @param ordinals those of the seats that are somebody else's
     * @param sections standing sections that have fewer free places than were wished for
     */
    record Taken(List<Integer> ordinals, List<UUID> sections) implements HoldOutcome {

        public Taken {
            ordinals = List.copyOf(ordinals);
            sections = List.copyOf(sections);
        }

        /** Nothing but seats. */
        public Taken(List<Integer> ordinals) {
            this(ordinals, List.of());
        }
    }

    /** None is held; the buyer holds {@code held} seats already, and may hold no more of them. */
    record LimitReached(int held) implements HoldOutcome {}

    /** Nothing is known: the store of holds does not answer. */
    record Unavailable() implements HoldOutcome {}
}
