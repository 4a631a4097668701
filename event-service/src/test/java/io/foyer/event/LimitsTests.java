package io.foyer.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.browse.BrowseProperties;
import io.foyer.event.doorstaff.DoorStaffProperties;
import io.foyer.event.edge.EdgeProperties;
import io.foyer.event.listing.ListingProperties;
import io.foyer.event.planning.PlanningProperties;
import io.foyer.event.pricing.PricingProperties;
import io.foyer.event.seatmap.SeatMapProperties;
import io.foyer.event.showtime.ShowtimeProperties;
import io.foyer.event.view.ViewProperties;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class LimitsTests {

    @Test
    void seatMapsHaveTheirLimits() {
        assertThat(defaults("foyer.seat-map", SeatMapProperties.class))
                .isEqualTo(new SeatMapProperties(100_000, 500, 200_000, 50, 1_000_000, 2));
    }

    @Test
    void showtimesEndAfterFourHoursWhenNobodySaysOtherwise() {
        assertThat(defaults("foyer.showtime", ShowtimeProperties.class))
                .isEqualTo(
                        new ShowtimeProperties(
                                Duration.ofHours(4),
                                Duration.ofSeconds(30),
                                100,
                                Duration.ofMinutes(1)));
    }

    @Test
    void listingsFollowTheClockWithinTwoSecondsAndSalesThriceASecondAtMost() {
        assertThat(defaults("foyer.listing", ListingProperties.class))
                .isEqualTo(
                        new ListingProperties(
                                Duration.ofSeconds(2),
                                Duration.ofHours(1),
                                200,
                                Duration.ofMillis(250),
                                Duration.ofMillis(400),
                                50));
    }

    @Test
    void whatIsKeptReadyIsBounded() {
        assertThat(defaults("foyer.view", ViewProperties.class))
                .isEqualTo(
                        new ViewProperties(
                                Duration.ofMillis(400),
                                Duration.ofMillis(500),
                                DataSize.ofMegabytes(64),
                                DataSize.ofMegabytes(96),
                                DataSize.ofMegabytes(8),
                                Duration.ofHours(1),
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(4),
                                100_000));
    }

    @Test
    void aYearOfShowtimesIsPlannedAtOnce() {
        assertThat(defaults("foyer.planning", PlanningProperties.class))
                .isEqualTo(new PlanningProperties(366, Duration.ofDays(1)));
    }

    @Test
    void twoHundredWorkAtADoor() {
        assertThat(defaults("foyer.door-staff", DoorStaffProperties.class))
                .isEqualTo(new DoorStaffProperties(200, Duration.ofDays(90)));
    }

    @Test
    void pricesHaveTheirLimits() {
        assertThat(defaults("foyer.pricing", PricingProperties.class))
                .isEqualTo(
                        new PricingProperties(
                                100, 2_000, 100_000_000_000L, Duration.ofSeconds(1), 100));
    }

    @Test
    void bodiesAreSmallButForSeatMaps() {
        assertThat(defaults("foyer.edge", EdgeProperties.class))
                .isEqualTo(new EdgeProperties(DataSize.ofKilobytes(64), DataSize.ofMegabytes(16)));
    }

    @Test
    void listsAreShallowAndKeptForSeconds() {
        assertThat(defaults("foyer.browse", BrowseProperties.class))
                .isEqualTo(
                        new BrowseProperties(
                                500,
                                10_000,
                                Duration.ofSeconds(2),
                                DataSize.ofMegabytes(32),
                                Duration.ofSeconds(5),
                                10_000,
                                20,
                                Duration.ofMinutes(1),
                                10_000,
                                Duration.ofMinutes(10),
                                Duration.ofSeconds(20)));
    }

    private static <T> T defaults(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, type);
    }
}
