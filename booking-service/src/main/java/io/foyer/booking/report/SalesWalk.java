package io.foyer.booking.report;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes from showtime to showtime and has each compared with its bookings, round and round. Where it
 * stands is known to this instance only: two of them compare twice as often, and a new one begins
 * where chance has it.
 */
@Component
public class SalesWalk {

    private static final UUID BEGINNING = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final SalesRepair repair;
    private final ReportProperties.Repair limits;
    private final MeterRegistry metrics;
    private UUID last = UUID.randomUUID();

    SalesWalk(JdbcClient jdbc, SalesRepair repair, ReportProperties limits, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.repair = repair;
        this.limits = limits.repair();
        this.metrics = metrics;
        count(Drift.NONE); // so that they are there before there is any
    }

    /** The next few showtimes; one call at a time. */
    void look() {
        var few = behind(last);
        few.forEach(this::mend);
        last = few.isEmpty() ? BEGINNING : few.getLast();
    }

    /** All showtimes at once; what there was to mend. */
    public Drift walkAll() {
        var drift = Drift.NONE;
        for (var few = behind(BEGINNING); !few.isEmpty(); few = behind(few.getLast())) {
            for (var showtime : few) {
                drift = drift.plus(mend(showtime));
            }
        }
        return drift;
    }

    private Drift mend(UUID showtimeId) {
        var drift = repair.mend(showtimeId);
        count(drift);
        return drift;
    }

    private void count(Drift drift) {
        count("booking", drift.bookings());
        count("ticket", drift.tickets());
        count("refund", drift.refunds());
        count("sum", drift.uneven());
    }

    private void count(String kind, int found) {
        metrics.counter("foyer.report.drift", "kind", kind).increment(found);
    }

    /** What began long ago is left alone: its bookings go some day, what was sold stays. */
    private List<UUID> behind(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT id FROM showtime_on_sale
                         WHERE id > ? AND starts_at > now() - make_interval(secs => ?)
                         ORDER BY id LIMIT ?
                        """)
                .params(showtimeId, limits.until().toSeconds(), limits.showtimes())
                .query(UUID.class)
                .list();
    }
}
