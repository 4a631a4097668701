package io.foyer.queue.admission;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Watches, at every instance, that each open room has somebody who tends its door. A round that
 * fails is counted by whoever goes it; that nobody goes one is seen here.
 */
@Component
class DoorWatch extends BackgroundLoop {

    private final JdbcClient jdbc;
    private final AdmissionProperties limits;
    private final InstantSource clock;
    private volatile Look last;

    DoorWatch(
            JdbcClient jdbc,
            AdmissionProperties limits,
            InstantSource clock,
            MeterRegistry metrics) {
        super("door-watch", metrics);
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
        this.last = new Look(0, clock.instant());
        Gauge.builder("foyer.admission.unled", this, DoorWatch::unledSeconds)
                .baseUnit("seconds")
                .description("How long the open room that waits longest has had nobody to tend it")
                .register(metrics);
    }

    private record Look(double unledSeconds, Instant at) {}

    @Override
    protected void step() throws InterruptedException {
        look();
        Thread.sleep(limits.interval());
    }

    /** Reads the leases. */
    void look() {
        last = new Look(longestUnled(), clock.instant());
    }

    /**
     * The time since the last look is added: so it is a second or so while all is well, and grows
     * too when the leases cannot be read, since then nobody can take one either.
     */
    double unledSeconds() {
        var look = last;
        return look.unledSeconds()
                + Duration.between(look.at(), clock.instant()).toMillis() / 1_000.0;
    }

    /** A lease that lasts ends in the future, and so does a room's wait for one. */
    private double longestUnled() {
        return jdbc.sql(
                        """
                        SELECT greatest(0, extract(epoch FROM max(
                                   clock_timestamp()
                                   - greatest(lease.until, room.opens_at, room.opened_at))))
                          FROM waiting_room room LEFT JOIN door_lease lease USING (showtime_id)
                         WHERE room.enabled AND room.opens_at <= clock_timestamp()
                        """)
                .query(Double.class)
                .single();
    }
}
