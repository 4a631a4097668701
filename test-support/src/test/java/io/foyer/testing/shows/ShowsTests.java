package io.foyer.testing.shows;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foyer.testing.shows.ComposedListing.Act;
import io.foyer.testing.shows.ComposedListing.Availability;
import io.foyer.testing.shows.ComposedListing.House;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShowsTests {

    private static final LocalDate TODAY = LocalDate.of(2031, 3, 1);
    private static final int MANY = 50_000;
    private static final List<ComposedListing> LISTINGS = listings(7, MANY);

    @Test
    void theSameSeedGivesTheSameListings() {
        assertThat(listings(7, 3_000)).isEqualTo(LISTINGS.subList(0, 3_000));
    }

    @Test
    void anotherSeedGivesOtherListings() {
        var other = listings(8, 3_000);

        assertThat(other).doesNotContainAnyElementsOf(LISTINGS.subList(0, 3_000));
        assertThat(other.getFirst().showtimeId()).isNotEqualTo(LISTINGS.getFirst().showtimeId());
    }

    @Test
    void everyShowtimeHasAnIdOfItsOwnThatNoServiceWouldGive() {
        assertThat(LISTINGS).extracting(ComposedListing::showtimeId).doesNotHaveDuplicates();
        assertThat(LISTINGS)
                .allMatch(listing -> listing.showtimeId().version() == 8)
                .allMatch(listing -> listing.eventId().version() == 8)
                .allMatch(listing -> listing.house().id().variant() == 2);
    }

    @Test
    void aNameOnABillIsAlwaysTheSamePerformer() {
        var idsByName =
                LISTINGS.stream()
                        .flatMap(listing -> listing.acts().stream())
                        .collect(groupingBy(Act::name, mapping(Act::id, toSet())));

        assertThat(idsByName.values()).allMatch(ids -> ids.size() == 1);
        assertThat(idsByName).containsKeys("Taylor Swift", "Beyoncé", "Sigur Rós");
    }

    @Test
    void anEventKeepsToOneHouse() {
        var houses =
                LISTINGS.stream()
                        .collect(
                                groupingBy(
                                        ComposedListing::eventId,
                                        mapping(listing -> listing.house().id(), toSet())));

        assertThat(houses.values()).allMatch(ids -> ids.size() == 1);
    }

    @Test
    void allIsToComeWithinEighteenMonths() {
        var begin = TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);

        assertThat(LISTINGS)
                .allMatch(listing -> listing.startsAt().isAfter(begin))
                .allMatch(
                        listing ->
                                Duration.between(begin, listing.startsAt()).toDays()
                                        < Season.DAYS + 60);
    }

    @Test
    void peopleGoOutAtWeekends() {
        var weekend = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        assertThat(share(listing -> weekend.contains(weekday(listing)))).isGreaterThan(0.5);
    }

    @Test
    void festivalsAreInSummer() {
        var festivals =
                LISTINGS.stream()
                        .filter(listing -> listing.category().equals("FESTIVAL"))
                        .filter(listing -> listing.house().lat() > 0)
                        .toList();
        var inSummer =
                festivals.stream()
                        .map(listing -> listing.startsAt().atZone(listing.house().timeZone()))
                        .filter(time -> time.getMonthValue() >= 5 && time.getMonthValue() <= 9)
                        .count();

        assertThat(festivals).hasSizeGreaterThan(50);
        assertThat(inSummer / (double) festivals.size()).isGreaterThan(0.8);
    }

    @Test
    void aFewEventsSellMostOfTheSeats() {
        var seats =
                LISTINGS.stream()
                        .collect(
                                groupingBy(
                                        ComposedListing::eventId,
                                        summingLong(ComposedListing::popularity)))
                        .values()
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        var all = seats.stream().mapToLong(Long::longValue).sum();
        var most = seats.stream().limit(seats.size() / 10).mapToLong(Long::longValue).sum();

        assertThat(most / (double) all).isGreaterThan(0.5);
    }

    @Test
    void bigCitiesHaveMoreShowsInMoreHouses() {
        var inBerlin = LISTINGS.stream().filter(in("Berlin")).toList();
        var inKassel = LISTINGS.stream().filter(in("Kassel")).toList();

        assertThat(inBerlin).hasSizeGreaterThan(3 * inKassel.size());
        assertThat(houses(inBerlin)).hasSizeGreaterThan(2 * houses(inKassel).size());
        assertThat(
                        LISTINGS.stream()
                                .collect(groupingBy(listing -> listing.house().city(), counting())))
                .hasSizeGreaterThan(300);
    }

    @Test
    void whatIsSoldFitsTheHouseAndWhatItSays() {
        assertThat(LISTINGS)
                .allMatch(listing -> listing.popularity() <= listing.house().capacity())
                .allMatch(
                        listing ->
                                listing.availability() != Availability.SOLD_OUT
                                        || listing.popularity() == listing.house().capacity());
        assertThat(share(listing -> listing.availability() == Availability.AVAILABLE))
                .isCloseTo(0.87, within(0.08));
        assertThat(share(listing -> listing.price() == null)).isBetween(0.005, 0.05);
    }

    @Test
    void pricesAreRangesOfMoney() {
        assertThat(LISTINGS)
                .extracting(ComposedListing::price)
                .filteredOn(price -> price != null)
                .allMatch(price -> price.from() > 0 && price.from() <= price.to());
    }

    @Test
    void namesAreOfManyLanguages() {
        assertThat(share(listing -> listing.eventName().startsWith("The "))).isGreaterThan(0.02);
        assertThat(share(listing -> !listing.eventName().matches("\\p{ASCII}*")))
                .isGreaterThan(0.1);
        assertThat(share(listing -> listing.eventName().matches(".*\\d.*"))).isGreaterThan(0.01);
        assertThat(share(listing -> listing.acts().size() > 1)).isGreaterThan(0.2);
    }

    private static List<ComposedListing> listings(long seed, int count) {
        return Shows.of(seed, TODAY).listings().limit(count).toList();
    }

    private static double share(Predicate<ComposedListing> trait) {
        return LISTINGS.stream().filter(trait).count() / (double) MANY;
    }

    private static DayOfWeek weekday(ComposedListing listing) {
        return listing.startsAt().atZone(listing.house().timeZone()).getDayOfWeek();
    }

    private static Predicate<ComposedListing> in(String city) {
        return listing -> listing.house().city().equals(city);
    }

    private static Set<UUID> houses(List<ComposedListing> listings) {
        return listings.stream().map(ComposedListing::house).map(House::id).collect(toSet());
    }
}
