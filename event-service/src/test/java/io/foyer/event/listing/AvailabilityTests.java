package io.foyer.event.listing;

import static io.foyer.event.listing.Availability.AVAILABLE;
import static io.foyer.event.listing.Availability.FEW_LEFT;
import static io.foyer.event.listing.Availability.NOT_ON_SALE;
import static io.foyer.event.listing.Availability.SOLD_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.sales.Counters;
import io.foyer.event.showtime.ShowtimeStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AvailabilityTests {

    private static final Instant FROM = Instant.parse("2027-01-01T10:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-02-01T20:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "100, AVAILABLE",
        "10, AVAILABLE",
        "9, FEW_LEFT",
        "1, FEW_LEFT",
        "0, SOLD_OUT",
    })
    void fewAreLessThanATenth(int free, Availability shown) {
        assertThat(at(FROM, free)).isEqualTo(shown);
    }

    @Test
    void theSaleBeginsOnTheDotAndIsOverAtItsEnd() {
        assertThat(at(FROM.minusNanos(1), 50)).isEqualTo(NOT_ON_SALE);
        assertThat(at(FROM, 50)).isEqualTo(AVAILABLE);
        assertThat(at(UNTIL.minusNanos(1), 5)).isEqualTo(FEW_LEFT);
        assertThat(at(UNTIL, 0)).isEqualTo(NOT_ON_SALE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCHEDULED")
    void whatIsNotScheduledIsNotOnSale(ShowtimeStatus status) {
        assertThat(Availability.of(status, true, FROM, UNTIL, counters(50), FROM))
                .isEqualTo(NOT_ON_SALE);
    }

    @Test
    void withoutAPriceNothingIsOnSale() {
        assertThat(Availability.of(ShowtimeStatus.SCHEDULED, false, FROM, UNTIL, counters(0), FROM))
                .isEqualTo(NOT_ON_SALE);
    }

    @Test
    void theLastHeldSeatMeansSoldOutForNow() {
        var counters = new Counters(100, 0, 1, 99);
        assertThat(Availability.of(ShowtimeStatus.SCHEDULED, true, FROM, UNTIL, counters, FROM))
                .isEqualTo(SOLD_OUT);
    }

    private static Availability at(Instant now, int free) {
        return Availability.of(ShowtimeStatus.SCHEDULED, true, FROM, UNTIL, counters(free), now);
    }

    private static Counters counters(int free) {
        return new Counters(100, free, 0, 100 - free);
    }
}
