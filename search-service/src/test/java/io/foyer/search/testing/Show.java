package io.foyer.search.testing;

import io.foyer.search.listing.Listing;
import io.foyer.search.listing.Listing.Availability;
import io.foyer.search.listing.Listing.Performer;
import io.foyer.search.listing.Listing.PriceRange;
import io.foyer.search.listing.Listing.Venue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A listing in the making; every method returns a changed copy. */
public record Show(
        UUID showtimeId,
        String name,
        String category,
        String description,
        List<Performer> performers,
        Venue venue,
        Instant startsAt,
        @Nullable PriceRange price,
        Availability availability,
        long popularity,
        long version,
        boolean removed) {

    /** A concert at Madison Square Garden that anybody can still go to. */
    public static Show named(String name) {
        return new Show(
                UUID.randomUUID(),
                name,
                "CONCERT",
                "",
                List.of(),
                venue("Madison Square Garden", "New York", 40.7505, -73.9934),
                Instant.parse("2031-06-01T23:30:00Z"),
                new PriceRange(5000, 15000, "USD"),
                Availability.AVAILABLE,
                0,
                1,
                false);
    }

    public Show by(String... names) {
        var performers =
                Arrays.stream(names)
                        .map(each -> new Performer(idOf(each), each, each.equals(names[0])))
                        .toList();
        return new Show(
                showtimeId,
                name,
                category,
                description,
                performers,
                venue,
                startsAt,
                price,
                availability,
                popularity,
                version,
                removed);
    }

    public Show at(String venueName, String city, double lat, double lon) {
        return new Show(
                showtimeId,
                name,
                category,
                description,
                performers,
                venue(venueName, city, lat, lon),
                startsAt,
                price,
                availability,
                popularity,
                version,
                removed);
    }

    public Show on(String instant) {
        return new Show(
                showtimeId,
                name,
                category,
                description,
                performers,
                venue,
                Instant.parse(instant),
                price,
                availability,
                popularity,
                version,
                removed);
    }

    public Show of(String newCategory) {
        return new Show(
                showtimeId,
                name,
                newCategory,
                description,
                performers,
                venue,
                startsAt,
                price,
                availability,
                popularity,
                version,
                removed);
    }

    public Show about(String newDescription) {
        return new Show(
                showtimeId,
                name,
                category,
                newDescription,
                performers,
                venue,
                startsAt,
                price,
                availability,
                popularity,
                version,
                removed);
    }

    public Show costing(long from, long to) {
        return new Show(
                showtimeId,
                name,
                category,
                description,
                performers,
                venue,
                startsAt,
                new PriceRange(from, to, "USD"),
                availability,
                popularity,
                version,
                removed);
    }

    public Show unpriced() {
        return new Show(
                showtimeId,
                name,
                category,
                description,
                performers,
                venue,
                startsAt,
                null,
                Availability.NOT_ON_SALE,
                popularity,
                version,
                removed);
    }

    public Show being(Availability newAvailability) {
        return new Show(
                showtimeId,
                name,
                category,
                description,
                performers,
                venue,
                startsAt,
                price,
                newAvailability,
                popularity,
                version,
                removed);
    }

    public Show renamed(String newName) {
        return new Show(
                showtimeId,
                newName,
                category,
                description,
                performers,
                venue,
                startsAt,
                price,
                availability,
                popularity,
                version + 1,
                removed);
    }

    public Show takenDown() {
        return new Show(
                showtimeId,
                name,
                category,
                description,
                performers,
                venue,
                startsAt,
                price,
                availability,
                popularity,
                version + 1,
                true);
    }

    /** As the service reads it from its row. */
    public Listing listing() {
        return new Listing(
                showtimeId,
                idOf(name),
                name,
                category,
                description,
                performers,
                venue,
                null,
                startsAt,
                price,
                availability,
                popularity,
                version,
                removed);
    }

    private static Venue venue(String name, String city, double lat, double lon) {
        return new Venue(idOf(name), name, city, "US", lat, lon, ZoneId.of("America/New_York"));
    }

    private static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
