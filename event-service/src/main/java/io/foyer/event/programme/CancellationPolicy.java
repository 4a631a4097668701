package io.foyer.event.programme;

import jakarta.persistence.Embeddable;

/**
 * Whether buyers may cancel, and what is kept when they do.
 *
 * @param deadlineHours until so many hours before the start, at most {@link #LONGEST_DEADLINE}
 * @param keepsServiceFee whether a ticket's service fee stays with the house
 * @param keptPercent what stays of the rest, 0 to 100
 */
@Embeddable
public record CancellationPolicy(
        boolean cancellable, int deadlineHours, boolean keepsServiceFee, int keptPercent) {

    /** A year, in hours. */
    public static final int LONGEST_DEADLINE = 8_760;

    /** That of an event without another. */
    public static final CancellationPolicy USUAL = new CancellationPolicy(true, 24, false, 0);
}
