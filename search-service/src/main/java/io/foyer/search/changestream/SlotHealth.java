package io.foyer.search.changestream;

import io.foyer.search.changestream.SlotLook.Condition;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The leader's latest look at the slot, as metrics: bytes kept, bytes left, and whether there is a
 * limit at all. Nothing is shown by an instance that does not lead.
 */
@Component
class SlotHealth {

    private static final Logger log = LoggerFactory.getLogger(SlotHealth.class);

    private final ReplicationSlot slot;
    private volatile @Nullable SlotLook latest;
    private volatile boolean warned;

    SlotHealth(ReplicationSlot slot, MeterRegistry metrics) {
        this.slot = slot;
        gauge("retained", "bytes of WAL that the slot keeps", SlotLook::retained, metrics);
        gauge(
                "safe",
                "bytes that may be written before the slot can be lost",
                look -> look.safe().isPresent() ? look.safe().getAsLong() : Double.NaN,
                metrics);
        gauge(
                "unlimited",
                "1 when max_slot_wal_keep_size is not set, so that the slot may fill the disk",
                look -> look.limited() ? 0 : 1,
                metrics);
        gauge(
                "lost",
                "1 when Postgres gave up on the slot",
                look -> look.condition() == Condition.LOST ? 1 : 0,
                metrics);
    }

    /** Looks, remembers what there was to see, and warns of a slot without limits. */
    SlotLook look() {
        var look = slot.look();
        latest = look;
        if (!look.limited() && !warned) {
            log.warn(
                    "max_slot_wal_keep_size is not set in event_db's Postgres: if this service"
                            + " stays away, the replication slot keeps WAL until the disk is full");
        }
        warned = !look.limited();
        return look;
    }

    /** This instance does not lead any more. */
    void lookAway() {
        latest = null;
    }

    private void gauge(
            String name,
            String description,
            ToDoubleFunction<SlotLook> value,
            MeterRegistry metrics) {
        Gauge.builder("foyer.search.stream.slot." + name, this, health -> health.show(value))
                .description(description)
                .register(metrics);
    }

    private double show(ToDoubleFunction<SlotLook> value) {
        var look = latest;
        return look == null ? Double.NaN : value.applyAsDouble(look);
    }
}
