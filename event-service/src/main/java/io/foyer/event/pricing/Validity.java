package io.foyer.event.pricing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a tier may be bought: {@code [from, to)}, to the microsecond, as Postgres keeps times.
 *
 * @param from absent for since ever
 * @param to absent for without an end
 */
public record Validity(@Nullable Instant from, @Nullable Instant to) {

    static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        from = from == null ? null : from.truncatedTo(ChronoUnit.MICROS);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same, that much later. */
    Validity movedBy(Duration later) {
        return new Validity(
                from == null ? null : from.plus(later), to == null ? null : to.plus(later));
    }

    boolean holds(Instant now) {
        return (from == null || !now.isBefore(from)) && (to == null || now.isBefore(to));
    }

    boolean overlaps(Validity other) {
        return startsBefore(other.to) && other.startsBefore(to);
    }

    private boolean startsBefore(@Nullable Instant end) {
        return from == null || end == null || from.isBefore(end);
    }
}
