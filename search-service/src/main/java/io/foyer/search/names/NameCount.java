package io.foyer.search.names;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to come under a name.
 *
 * @param shows how many
 * @param popularity seats sold for them: of an event or a performer all together, of a place the
 *     most for one show, so that a place does not outweigh everybody who plays there
 * @param bearerId whose name it is, when it is one's alone; never of a city
 */
record NameCount(
        NameKey key,
        int shows,
        long popularity,
        Instant firstStart,
        Instant lastStart,
        @Nullable UUID bearerId) {

    private static final int LEADING_BITS = 6;

    /**
     * Where it stands among other names. Only the first bits of the number count, so that selling a
     * seat hardly ever changes the order, and hardly ever costs a write.
     */
    long weight() {
        var exact = popularity + shows;
        var rounding = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(exact) - LEADING_BITS);
        return exact >> rounding << rounding;
    }
}
