package io.foyer.booking.inventory;

import jakarta.persistence.Embeddable;

/**
 * Whether buyers may cancel, and what is kept when they do, as the organizer of the event says it.
 *
 * @param deadlineHours until so many hours before the start
 * @param keepsServiceFee whether a ticket's service fee stays with the house
 * @param keptPercent what stays of the rest, 0 to 100
 */
@Embeddable
public record CancellationPolicy(
        boolean cancellable, int deadlineHours, boolean keepsServiceFee, int keptPercent) {

    /** That of an event which has no other. */
    public static final CancellationPolicy USUAL = new CancellationPolicy(true, 24, false, 0);
}
