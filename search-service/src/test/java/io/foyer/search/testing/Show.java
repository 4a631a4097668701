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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A listing in the making; every method returns a changed copy. */
public final class Show {

    private UUID showtimeId = UUID.randomUUID();
    private String name;
    private String category = "CONCERT";
    private String description = "";
    private List<Performer> performers = List.of();
    private Venue venue = venue("Madison Square Garden", "New York", 40.7505, -73.9934);
    private Instant startsAt = Instant.parse("2031-06-01T23:30:00Z");
    private @Nullable PriceRange price = new PriceRange(5000, 15000, "USD");
    private Availability availability = Availability.AVAILABLE;
    private long popularity;
    private long version = 1;
    private boolean removed;

    private Show(String name) {
        this.name = name;
    }

    /** A concert at Madison Square Garden that anybody can still go to. */
    public static Show named(String name) {
        return new Show(name);
    }

    public Show by(String... names) {
        var billed =
                Arrays.stream(names)
                        .map(each -> new Performer(idOf(each), each, each.equals(names[0])))
                        .toList();
        return with(show -> show.performers = billed);
    }

    public Show at(String venueName, String city, double lat, double lon) {
        return with(show -> show.venue = venue(venueName, city, lat, lon));
    }

    public Show on(String instant) {
        return with(show -> show.startsAt = Instant.parse(instant));
    }

    public Show of(String newCategory) {
        return with(show -> show.category = newCategory);
    }

    public Show about(String newDescription) {
        return with(show -> show.description = newDescription);
    }

    public Show costing(long from, long to) {
        return with(show -> show.price = new PriceRange(from, to, "USD"));
    }

    public Show unpriced() {
        return with(show -> show.price = null).being(Availability.NOT_ON_SALE);
    }

    public Show being(Availability newAvailability) {
        return with(show -> show.availability = newAvailability);
    }

    public Show withId(UUID id) {
        return with(show -> show.showtimeId = id);
    }

    /** The next version, with so many seats sold. */
    public Show sold(long seats) {
        return with(
                show -> {
                    show.popularity = seats;
                    show.version++;
                });
    }

    /** The next version, by another name. */
    public Show renamed(String newName) {
        return with(
                show -> {
                    show.name = newName;
                    show.version++;
                });
    }

    /** The next version, not to be found any more. */
    public Show takenDown() {
        return with(
                show -> {
                    show.removed = true;
                    show.version++;
                });
    }

    public UUID showtimeId() {
        return showtimeId;
    }

    public long version() {
        return version;
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

    private Show with(Consumer<Show> change) {
        var copy = new Show(name);
        copy.showtimeId = showtimeId;
        copy.category = category;
        copy.description = description;
        copy.performers = performers;
        copy.venue = venue;
        copy.startsAt = startsAt;
        copy.price = price;
        copy.availability = availability;
        copy.popularity = popularity;
        copy.version = version;
        copy.removed = removed;
        change.accept(copy);
        return copy;
    }

    private static Venue venue(String name, String city, double lat, double lon) {
        return new Venue(idOf(name), name, city, "US", lat, lon, ZoneId.of("America/New_York"));
    }

    private static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
