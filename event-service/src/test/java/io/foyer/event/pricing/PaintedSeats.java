package io.foyer.event.pricing;

import io.foyer.event.testing.Show;
import java.time.Instant;

/** Price lists for the house that {@link Show} sets up. */
final class PaintedSeats {

    private PaintedSeats() {}

    /** Front, its best two seats dearer, one of them cheap; the back entirely painted over. */
    static final String PAINTED =
            """
            {"tiers": [
              {"name": "Premium", "sectionNames": ["Front"],
               "price": {"amount": 17550, "currency": "USD"},
               "serviceFee": {"amount": 1500, "currency": "USD"}, "taxPercent": "8.5"},
              {"name": "Best", "seats": [{"section": "Front", "row": "A", "from": "1", "to": 2}],
               "price": {"amount": 30000, "currency": "USD"}, "taxPercent": "8.875"},
              {"name": "Cheap but painted over", "sectionNames": ["Back"],
               "price": {"amount": 100, "currency": "USD"}},
              {"name": "Back", "seats": [{"from": 6, "to": 9}],
               "price": {"amount": 4000, "currency": "USD"}}
            ]}
            """;

    /**
     * Front: 100.00 until a moment, 150.00 from then on, nothing after the end; the best seat is
     * 300.00 early.
     */
    static String earlyBird(Instant turn, Instant end) {
        return """
        {"tiers": [
          {"name": "Early bird", "sectionNames": ["Front"], "validTo": "%1$s",
           "price": {"amount": 10000, "currency": "USD"}},
          {"name": "Regular", "sectionNames": ["Front"], "validFrom": "%1$s", "validTo": "%2$s",
           "price": {"amount": 15000, "currency": "USD"}},
          {"name": "Best", "seats": [{"section": "Front", "row": "A", "to": "1"}], "validTo": "%1$s",
           "price": {"amount": 30000, "currency": "USD"}}
        ]}
        """
                .formatted(turn, end);
    }

    static String path(Show show) {
        return "/showtimes/" + show.showtimeId() + "/prices";
    }
}
