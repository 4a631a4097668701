package io.foyer.booking.seating;

import java.time.Duration;
import java.util.List;

/**
 * Seats that were offered to somebody lately and may be on their way to be held. They are kept over
 * looks at who has which seats: an offer takes longer to be held than such a look stays fresh, and
 * whoever came after the next one would be offered the same seats.
 *
 * <p>A promise binds nobody: whether a seat is free is decided where it is held. It ends by itself
 * after {@code lasting}, and at the latest after twice that.
 */
final class Promises {

    private final SharedBits earlier;
    private final SharedBits latest;
    private final long begun;
    private final Duration lasting;

    private Promises(SharedBits earlier, SharedBits latest, long begun, Duration lasting) {
        this.earlier = earlier;
        this.latest = latest;
        this.begun = begun;
        this.lasting = lasting;
    }

    /**
     * @param words 64 seats each
     * @param now nanoseconds of any clock that never goes back
     */
    static Promises none(int words, long now, Duration lasting) {
        return new Promises(new SharedBits(words), new SharedBits(words), now, lasting);
    }

    /** Those that stand now. */
    Promises at(long now) {
        return now - begun < lasting.toNanos()
                ? this
                : new Promises(latest, new SharedBits(latest.words()), now, lasting);
    }

    /**
     * Promises the seats to one who asked.
     *
     * @return false when one of them was promised to somebody else meanwhile; none is then
     */
    boolean make(List<Integer> ordinals) {
        for (var i = 0; i < ordinals.size(); i++) {
            if (earlier.get(ordinals.get(i)) || !latest.set(ordinals.get(i))) {
                ordinals.subList(0, i).forEach(latest::clear);
                return false;
            }
        }
        return true;
    }

    void addTo(long[] seats) {
        earlier.addTo(seats);
        latest.addTo(seats);
    }

    int words() {
        return latest.words();
    }
}
