package io.foyer.queue.place;

import java.util.stream.LongStream;

/** Those with these arrivals have left. */
public final class GoneArrivals {

    private GoneArrivals() {}

    public static Gone of(long... arrivals) {
        return Gone.NOBODY.and(LongStream.of(arrivals).boxed().toList());
    }
}
