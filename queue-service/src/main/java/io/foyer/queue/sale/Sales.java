package io.foyer.queue.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What is known of the sales that people wait for. */
@Service
public class Sales {

    private final SaleTable sales;
    private final PressureTable pressures;
    private final OpenSections sections;
    private final SaleProperties limits;

    Sales(SaleTable sales, PressureTable pressures, OpenSections sections, SaleProperties limits) {
        this.sales = sales;
        this.pressures = pressures;
        this.sections = sections;
        this.limits = limits;
    }

    /** Absent until booking-service has said something. */
    public Optional<Seats> seats(UUID showtimeId) {
        return sales.find(showtimeId);
    }

    /** Of the last seconds; {@link Pressure#NONE} when booking-service says nothing. */
    public Pressure pressure(UUID showtimeId, Instant now) {
        return pressures.since(showtimeId, now.minus(limits.pressureWindow()));
    }

    /** Never waits: empty until they have been read, and when they cannot be. */
    public List<OpenSection> openSections(UUID showtimeId) {
        return sections.of(showtimeId);
    }
}
