package io.foyer.platform.store;

/** What a crash of the machine may cost. */
public enum Durability {
    /** Nothing that was answered. */
    KEEP,
    /** Everything: for tests, whose data nobody misses. */
    FORGET;

    String setting() {
        return this == KEEP ? "on" : "off";
    }

    /**
     * How much log is kept for a reader that is behind. Copying a million listings writes more than
     * a gigabyte of it within half a minute; a test that wants to lose a slot has no time for more.
     */
    String slotLimit() {
        return this == KEEP ? "4GB" : "1GB";
    }
}
