package io.foyer.platform.store;

/** What a crash of the machine may cost. */
public enum Durability {
    /** Nothing that was answered. */
    KEEP,
    /** Everything: for tests, whose data nobody misses. */
    FORGET;

    /**
     * How a password is asked for. Tests open a connection for many a statement, and with SCRAM
     * each side hashes some thousand times for it.
     */
    String authentication() {
        return this == KEEP ? "scram-sha-256" : "password";
    }

    /** How often a password is hashed before it is kept. */
    String passwordRounds() {
        return this == KEEP ? "4096" : "1";
    }

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
