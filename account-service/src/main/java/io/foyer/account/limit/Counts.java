package io.foyer.account.limit;

import java.time.Duration;

/** Counts by key. A count goes back to none when its window ends. */
interface Counts {

    /** Adds one and answers with it; the first begins the window. */
    Counted add(String key, Duration window);

    Counted read(String key);

    void clear(String key);
}
