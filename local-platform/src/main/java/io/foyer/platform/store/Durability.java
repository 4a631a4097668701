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
}
