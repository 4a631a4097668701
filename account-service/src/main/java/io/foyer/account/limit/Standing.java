package io.foyer.account.limit;

import java.time.Duration;

/** How somebody stands after one more of what is limited. */
public sealed interface Standing {

    /** There are more left. */
    record Open() implements Standing {}

    /** This was the last one; it happens once in a window. */
    record Exhausted() implements Standing {}

    /** This was one too many. */
    record Limited(Duration retryAfter) implements Standing {}

    /** The stricter of two. */
    default Standing or(Standing other) {
        return switch (this) {
            case Limited _ -> this;
            case Exhausted _ -> other instanceof Limited ? other : this;
            case Open _ -> other;
        };
    }
}
