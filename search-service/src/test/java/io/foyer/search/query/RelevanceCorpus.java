package io.foyer.search.query;

import io.foyer.search.index.Indexing;
import io.foyer.search.testing.ListingTable;
import io.foyer.testing.shows.ComposedListing;
import io.foyer.testing.shows.ComposedListing.Act;
import io.foyer.testing.shows.ComposedListing.Availability;
import io.foyer.testing.shows.ComposedListing.House;
import io.foyer.testing.shows.ComposedListing.Price;
import io.foyer.testing.shows.ListingRows;
import io.foyer.testing.shows.Shows;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The listings that are searched: composed ones, the same every time, and a few by hand. */
final class RelevanceCorpus {

    static final Instant NOW = Instant.parse("2031-03-01T12:00:00Z");

    private static final int COMPOSED = 25_000;
    private static final int BATCH = 1_000;
    private static final long SEED = 31;

    private final Map<UUID, JudgedListing> listings = new LinkedHashMap<>();
    private final Map<JudgedQuery, List<Integer>> ideals = new HashMap<>();

    RelevanceCorpus() {
        var byHand = JudgedQuery.lines("relevance/extras.txt").stream().map(RelevanceCorpus::parse);
        var composed = Shows.of(SEED, LocalDate.ofInstant(NOW, ZoneOffset.UTC)).listings();
        Stream.concat(byHand, composed.limit(COMPOSED))
                .map(JudgedListing::of)
                .forEach(listing -> listings.put(listing.show().showtimeId(), listing));
    }

    int size() {
        return listings.size();
    }

    /** The grades of the best first page that there could be. */
    List<Integer> ideal(JudgedQuery query) {
        return ideals.computeIfAbsent(query, each -> each.ideal(listings.values()));
    }

    List<JudgedListing> of(List<UUID> showtimeIds) {
        return showtimeIds.stream().map(listings::get).toList();
    }

    void write(ListingTable table, Indexing indexing) throws SQLException, InterruptedException {
        var database = table.database();
        try (var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var rows = listings.values().stream().map(JudgedListing::show).toList();
            ListingRows.copy(connection, rows, 1, NOW);
        }
        indexing.prepare();
        var ids = List.copyOf(listings.keySet());
        for (var from = 0; from < ids.size(); from += BATCH) {
            indexing.refresh(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
    }

    /** A line of {@code relevance/extras.txt}. */
    private static ComposedListing parse(String line) {
        var columns = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        var day = LocalDate.parse(columns.get(6));
        return new ComposedListing(
                idOf(line),
                idOf(columns.get(0)),
                columns.get(0),
                columns.get(2),
                "",
                null,
                actsOf(columns.get(1)),
                houseOf(columns.get(3), columns.get(4), columns.get(5)),
                day.atTime(LocalTime.of(19, 30)).toInstant(ZoneOffset.UTC),
                new Price(3_000, 9_000, "EUR"),
                Availability.AVAILABLE,
                Long.parseLong(columns.get(7)));
    }

    private static List<Act> actsOf(String names) {
        return Arrays.stream(names.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> new Act(idOf(name), name, names.startsWith(name)))
                .toList();
    }

    /** In the middle of the ocean, so that nobody is near to it. */
    private static House houseOf(String name, String city, String country) {
        return new House(idOf(name + city), name, city, country, ZoneOffset.UTC, 0, -30, 5_000);
    }

    private static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
