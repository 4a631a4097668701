package io.foyer.queue.admission;

import io.foyer.queue.place.Place;
import java.util.BitSet;
import java.util.List;

/**
 * Whom a door lets in now.
 *
 * @param chosen in their order
 * @param passed whose number comes up while they are away
 * @param serving the last number that has come up
 * @param called arrivals of those passed over earlier that were now called in, there or not
 */
record Choice(List<Place> chosen, List<Place> passed, long serving, BitSet called) {

    static Choice ofNobody(long serving) {
        return new Choice(List.of(), List.of(), serving, new BitSet());
    }
}
