package io.foyer.queue.sale;

/**
 * How hard booking-service is pressed by one sale, all its instances together, lately.
 *
 * @param holds wishes that were granted
 * @param taken wishes refused because others were quicker
 * @param busy wishes refused because there was too much to do
 * @param p95Millis how long the slowest instance takes for 95 of 100 wishes
 * @param speaking how many instances were heard lately
 * @param silent how many were not, and have not said that they had nothing more to tell
 */
public record Pressure(
        long holds, long taken, long busy, double p95Millis, long speaking, long silent) {

    /** Nothing is known, or nobody asks for anything. */
    public static final Pressure NONE = new Pressure(0, 0, 0, 0, 0, 0);

    /** What one instance says. */
    public Pressure(long holds, long taken, long busy, double p95Millis) {
        this(holds, taken, busy, p95Millis, 1, 0);
    }

    /** How many wishes there were. */
    public long wishes() {
        return holds + taken + busy;
    }

    /** Whether all instances that should be heard are silent. */
    public boolean isOfNobody() {
        return speaking == 0 && silent > 0;
    }

    /** The share of wishes that were answered, be it that others were quicker; 1 without any. */
    public double accepted() {
        return wishes() == 0 ? 1 : (double) (holds + taken) / wishes();
    }
}
