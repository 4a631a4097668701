package io.foyer.queue.admission;

import io.foyer.queue.sale.Pressure;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When booking-service counts as pressed, and what the door does about it.
 *
 * @param fewestWishes with fewer wishes in the window their shares say nothing
 * @param busyShare more than this share of wishes refused for want of time is too much
 * @param takenShare more than this share refused because others were quicker: too many shoppers for
 *     what is left
 * @param slow a p95 beyond it is too slow
 * @param step time between two changes of the pace, which a change needs to be felt
 * @param recovery by how much of the organizer's pace it grows back each step
 * @param lowest part of the organizer's pace that is always kept
 */
@ConfigurationProperties("foyer.admission.throttle")
public record ThrottleProperties(
        @DefaultValue("20") long fewestWishes,
        @DefaultValue("0.02") double busyShare,
        @DefaultValue("0.6") double takenShare,
        @DefaultValue("500ms") Duration slow,
        @DefaultValue("10s") Duration step,
        @DefaultValue("0.1") double recovery,
        @DefaultValue("0.1") double lowest) {

    boolean isTooMuch(Pressure pressure) {
        var wishes = pressure.wishes();
        return wishes >= fewestWishes
                && (pressure.busy() > busyShare * wishes
                        || pressure.taken() > takenShare * wishes
                        || pressure.p95Millis() > slow.toMillis());
    }
}
