package io.foyer.queue.admission;

/** What keeps those from a door who had its lease once. */
@FunctionalInterface
interface Fence {

    /**
     * Whether this is still the lease of that door; if it is, nobody else gets it before the
     * present transaction ends.
     */
    boolean isHeld(Lease lease);
}
