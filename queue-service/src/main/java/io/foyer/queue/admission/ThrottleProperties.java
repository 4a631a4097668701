package io.foyer.queue.admission;

import io.foyer.queue.sale.Pressure;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When booking-service counts as pressed, and what the door does about it: less of the pace, and
 * fewer inside.
 *
 * @param fewestWishes with fewer wishes told at once their shares say nothing; as for how many may
 *     be inside, a quarter of the organizer's capacity is enough
 * @param busyShare more than this share of wishes refused for want of time is too much
 * @param takenShare more than this share refused because others were quicker: too many shoppers for
 *     what is left
 * @param slow a p95 beyond it is too slow
 * @param step time between two changes of the pace, which a change needs to be felt
 * @param recovery by how much of the organizer's pace it grows back each step, and by how much of
 *     itself the number of those who may be inside does
 * @param lowest part of the organizer's pace that is always kept
 * @param calm after so long without pressure that number grows as quickly as it may
 * @param fewestInside part of the organizer's capacity that may always be inside, so that somebody
 *     always asks
 */
@ConfigurationProperties("foyer.admission.throttle")
public record ThrottleProperties(
        @DefaultValue("20") long fewestWishes,
        @DefaultValue("0.02") double busyShare,
        @DefaultValue("0.6") double takenShare,
        @DefaultValue("500ms") Duration slow,
        @DefaultValue("10s") Duration step,
        @DefaultValue("0.1") double recovery,
        @DefaultValue("0.1") double lowest,
        @DefaultValue("5m") Duration calm,
        @DefaultValue("0.02") double fewestInside) {

    /** A single one may have another reason. */
    private static final int REFUSED = 2;

    private static final int PART_THAT_ASKS = 4;

    boolean isTooMuch(Pressure pressure) {
        var wishes = pressure.wishes();
        return wishes >= fewestWishes
                && (isRefusing(pressure)
                        || isSlow(pressure)
                        || pressure.taken() > takenShare * wishes);
    }

    /** How quickly people may come in; who has never been heard of says nothing against it. */
    Load loadOf(Pressure pressure) {
        if (isTooMuch(pressure) || pressure.isOfNobody()) {
            return Load.TOO_MUCH;
        }
        return pressure.silent() > 0 ? Load.UNKNOWN : Load.BEARABLE;
    }

    /** How those who are inside are borne; that seats go to others is no load. */
    Load loadOf(Situation situation) {
        var pressure = situation.pressure();
        var crowd = situation.settings().capacity() / PART_THAT_ASKS;
        if (situation.inside() == 0) {
            return Load.UNKNOWN;
        }
        if (pressure.isOfNobody()
                || pressure.busy() >= REFUSED && isRefusing(pressure)
                || pressure.wishes() >= Math.clamp(crowd, 1, fewestWishes) && isSlow(pressure)) {
            return Load.TOO_MUCH;
        }
        return pressure.speaking() > 0 && pressure.silent() == 0 ? Load.BEARABLE : Load.UNKNOWN;
    }

    private boolean isRefusing(Pressure pressure) {
        return pressure.busy() > busyShare * pressure.wishes();
    }

    private boolean isSlow(Pressure pressure) {
        return pressure.p95Millis() > slow.toMillis();
    }
}
