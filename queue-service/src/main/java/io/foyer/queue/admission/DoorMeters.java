package io.foyer.queue.admission;

import io.foyer.queue.admission.Round.Tended;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What operators see of the doors this instance tends. Of a room there is one who tells. */
@Component
class DoorMeters {

    private static final Logger log = LoggerFactory.getLogger(DoorMeters.class);
    private static final String PREFIX = "foyer.admission.";

    private final MeterRegistry metrics;
    private final MultiGauge inside;
    private final MultiGauge waiting;
    private final MultiGauge serving;
    private final MultiGauge pace;
    private final MultiGauge capacity;
    private final MultiGauge capacityFactor;
    private final MultiGauge presence;

    DoorMeters(MeterRegistry metrics) {
        this.metrics = metrics;
        this.inside = gauge("inside");
        this.waiting = gauge("waiting");
        this.serving = gauge("serving");
        this.pace = gauge("pace.factor");
        this.capacity = gauge("capacity");
        this.capacityFactor = gauge("capacity.factor");
        this.presence = gauge("presence.known");
        List.of("admitted", "returned", "passed", "lapsed", "unused").forEach(this::counted);
        List.of("failures", "lease.changes", "superseded").forEach(this::counted);
    }

    /** Counts what a round has done, and shows how its rooms stand; others are shown no more. */
    void show(List<Tended> tended) {
        add("admitted", tended, Tended::admitted);
        add("returned", tended, Tended::returned);
        add("passed", tended, Tended::passed);
        add("lapsed", tended, Tended::lapsed);
        add("unused", tended, Tended::unused);
        show(inside, tended, Tended::inside);
        show(waiting, tended, Tended::waiting);
        show(serving, tended, Tended::serving);
        show(pace, tended, Tended::paceFactor);
        show(capacity, tended, Tended::capacity);
        show(capacityFactor, tended, Tended::capacityFactor);
        show(presence, tended, round -> round.presenceKnown() ? 1 : 0);
    }

    void tookOver(Lease lease) {
        metrics.counter(PREFIX + "lease.changes").increment();
        log.info("Tending the door of {} from fence {} on", lease.showtimeId(), lease.fence());
    }

    void superseded(Lease lease) {
        metrics.counter(PREFIX + "superseded").increment();
        log.info("Somebody else tends the door of {} by now", lease.showtimeId());
    }

    void failed() {
        metrics.counter(PREFIX + "failures").increment();
    }

    private void add(String name, List<Tended> tended, ToIntFunction<Tended> count) {
        metrics.counter(PREFIX + name).increment(tended.stream().mapToInt(count).sum());
    }

    private void counted(String name) {
        metrics.counter(PREFIX + name);
    }

    private MultiGauge gauge(String name) {
        return MultiGauge.builder(PREFIX + name).register(metrics);
    }

    private static void show(
            MultiGauge gauge, List<Tended> tended, ToDoubleFunction<Tended> value) {
        gauge.register(
                tended.stream()
                        .map(
                                round ->
                                        MultiGauge.Row.of(
                                                Tags.of("showtime", round.showtimeId().toString()),
                                                value.applyAsDouble(round)))
                        .toList(),
                true);
    }
}
