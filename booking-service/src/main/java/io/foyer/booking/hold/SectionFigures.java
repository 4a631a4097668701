package io.foyer.booking.hold;

import io.foyer.booking.inventory.ShowtimeOnSale;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the sections of a showtime sell, all of them counted from one reading of its live map. */
@Component
public class SectionFigures {

    private final SalesFigures figures;

    SectionFigures(SalesFigures figures) {
        this.figures = figures;
    }

    /**
     * In the order of their ordinals; the tallies of all of them are what {@code SalesChanged}
     * would say. Without a map, or without Redis, the claims are counted: nobody can have a hold
     * then.
     */
    public List<SectionTally> of(ShowtimeOnSale showtime) {
        return figures.bySection(showtime);
    }
}
