package io.foyer.search.changestream;

import java.util.OptionalLong;
import org.postgresql.replication.LogSequenceNumber;

/**
 * What one look at the slot showed.
 *
 * @param server the Postgres and its timeline: a position of another one means nothing here
 * @param confirmed where the slot's next reader starts; invalid when there is no slot
 * @param retained bytes of WAL that the slot keeps from being thrown away
 * @param safe bytes that may still be written before the slot is in danger of being lost; absent
 *     when there is no such limit, or no slot
 * @param limited whether Postgres bounds what a slot may keep ({@code max_slot_wal_keep_size})
 */
record SlotLook(
        Condition condition,
        String server,
        LogSequenceNumber confirmed,
        long retained,
        OptionalLong safe,
        boolean limited) {

    /** What is to be known about a slot before an engine is let at it. */
    enum Condition {
        MISSING,
        FREE,
        /** Another engine reads from it. */
        IN_USE,
        /** Postgres gave up on it: what it kept was more than it may. */
        LOST
    }

    /** Where a reader of this slot begins. */
    StreamPosition start() {
        return new StreamPosition(server, confirmed);
    }
}
