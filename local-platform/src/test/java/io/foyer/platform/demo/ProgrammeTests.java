package io.foyer.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.platform.demo.Programme.DemoEvent;
import io.foyer.platform.demo.Programme.DemoPerformer;
import io.foyer.platform.demo.Programme.DemoShowtime;
import io.foyer.platform.demo.Programme.DemoVenue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProgrammeTests {

    private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");

    private final Programme programme = Programme.read();

    @Test
    void thereIsMuchToChooseFrom() {
        assertThat(programme.events()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(programme.venues())
                .extracting(DemoVenue::city)
                .satisfies(cities -> assertThat(Set.copyOf(cities)).hasSizeGreaterThan(10));
        assertThat(programme.events())
                .extracting(DemoEvent::category)
                .contains(
                        "CONCERT",
                        "THEATRE",
                        "SPORT",
                        "COMEDY",
                        "FAMILY",
                        "FESTIVAL",
                        "FILM",
                        "OPERA");
        assertThat(programme.events()).anyMatch(event -> event.performers().size() >= 3);
    }

    @Test
    void namesAndKeysAreToldOnce() {
        assertThat(programme.venues()).extracting(DemoVenue::key).doesNotHaveDuplicates();
        assertThat(programme.performers()).extracting(DemoPerformer::key).doesNotHaveDuplicates();
        assertThat(programme.events()).extracting(DemoEvent::name).doesNotHaveDuplicates();
    }

    @Test
    void everyEventHasAVenueAndABill() {
        Set<String> performers =
                programme.performers().stream().map(DemoPerformer::key).collect(Collectors.toSet());
        for (DemoEvent event : programme.events()) {
            assertThat(programme.venue(event.venue())).isNotNull();
            assertThat(event.performers()).isNotEmpty();
            assertThat(performers).containsAll(event.performers());
            assertThat(event.description()).isNotBlank();
            assertThat(event.showtimes()).isNotEmpty();
        }
    }

    @Test
    void venuesAreWhereTheirClocksAre() {
        for (DemoVenue venue : programme.venues()) {
            double hours =
                    ZoneId.of(venue.timeZone()).getRules().getStandardOffset(NOW).getTotalSeconds()
                            / 3_600.0;
            assertThat(venue.lon() / 15).as(venue.name()).isBetween(hours - 1.5, hours + 1.5);
        }
    }

    @Test
    void venuesAreAboutAsBigAsTheyAreDrawn() {
        for (DemoVenue venue : programme.venues()) {
            assertThat(venue.map().draw(venue.capacity()).size())
                    .as(venue.name())
                    .isBetween(venue.capacity() * 95 / 100, venue.capacity() * 105 / 100);
        }
    }

    @Test
    void everySectionOnSaleHasOnePrice() {
        for (DemoEvent event : programme.events()) {
            DemoVenue venue = programme.venue(event.venue());
            SeatMapDraft map = venue.map().draw(venue.capacity());
            List<TicketPrices.Tier> tiers =
                    TicketPrices.of(event, venue, map).getOrDefault("tiers", List.of());

            assertThat(tiers).isNotEmpty();
            assertThat(tiers)
                    .flatExtracting(TicketPrices.Tier::sectionNames)
                    .doesNotHaveDuplicates();
            assertThat(tiers)
                    .allSatisfy(
                            tier -> {
                                assertThat(tier.price().amount()).isPositive();
                                assertThat(tier.floor().amount())
                                        .isLessThanOrEqualTo(tier.price().amount());
                                assertThat(tier.ceiling().amount())
                                        .isGreaterThanOrEqualTo(tier.price().amount());
                            });
        }
    }

    @Test
    void theFloorIsClosedWhenThereIsAGameOnIt() {
        DemoEvent game =
                programme.events().stream()
                        .filter(event -> event.category().equals("SPORT"))
                        .findFirst()
                        .orElseThrow();
        DemoVenue arena = programme.venue(game.venue());

        assertThat(TicketPrices.of(game, arena, ArenaMap.draw()).getOrDefault("tiers", List.of()))
                .flatExtracting(TicketPrices.Tier::sectionNames)
                .contains("101", "301")
                .noneMatch(name -> name.toString().startsWith("Floor"));
    }

    @Test
    void showtimesLieAheadOnTheirWeekdayAndHour() {
        for (DemoEvent event : programme.events()) {
            String zone = programme.venue(event.venue()).timeZone();
            for (DemoShowtime showtime : event.showtimes()) {
                Instant starts = showtime.startsAt(NOW, zone);
                ZonedDateTime local = starts.atZone(ZoneId.of(zone));
                assertThat(starts).isAfter(NOW).isBefore(NOW.plus(Duration.ofDays(7 * 16)));
                assertThat(local.getDayOfWeek()).isEqualTo(showtime.day());
                assertThat(local.toLocalTime()).isEqualTo(showtime.at());
            }
        }
    }

    @Test
    void aWeekIsOneProgramme() {
        DemoShowtime showtime = programme.events().getFirst().showtimes().getFirst();

        assertThat(showtime.startsAt(NOW.plus(Duration.ofDays(3)), "Europe/Paris"))
                .isEqualTo(showtime.startsAt(NOW, "Europe/Paris"));
    }

    @Test
    void oneShowtimeIsSoldThroughTheWaitingRoom() {
        assertThat(programme.events().stream().flatMap(event -> event.showtimes().stream()))
                .filteredOn(DemoShowtime::waitingRoom)
                .hasSize(1);
    }
}
