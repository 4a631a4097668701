package io.foyer.queue.admission;

import io.foyer.queue.place.Place;
import java.util.List;

/** A line as whoever chooses from it sees it. */
interface StandingLine {

    /** The last number given out. */
    long last();

    /** Asked of everybody who was passed over, in one round after the other: costs nothing much. */
    long numberOf(long arrival);

    long arrivalOf(long number);

    /** Those of these numbers that still wait, in their order; nobody else can let them in now. */
    List<Place> waiting(List<Long> numbers);
}
