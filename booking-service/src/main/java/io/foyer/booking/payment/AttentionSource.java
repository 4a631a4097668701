package io.foyer.booking.payment;

import java.util.List;

/** One kind of place where something may wait for a person. */
interface AttentionSource {

    /** What all keys of this place begin with, before a colon. */
    String name();

    /** The newest ones, so many at most. */
    List<AttentionItem> items(int limit);

    long count();

    /**
     * Tries once more. Repeatable: what does not wait any more is left alone.
     *
     * @param id the key without what it begins with
     * @return false when there never was such a thing
     */
    boolean retry(String id);
}
