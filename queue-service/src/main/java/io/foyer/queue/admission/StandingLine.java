package io.foyer.queue.admission;

import io.foyer.queue.place.Place;
import java.util.List;

/** A line as whoever chooses from it sees it. */
interface StandingLine {

    /** The last number given out. */
    long last();

    long numberOf(long arrival);

    long arrivalOf(long number);

    /** Those of these numbers that still wait, in their order; nobody else can let them in now. */
    List<Place> waiting(List<Long> numbers);
}
