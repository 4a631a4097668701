package io.foyer.benchmarks.scene;

import io.foyer.testing.shows.ComposedListing;
import io.foyer.testing.shows.ComposedListing.House;
import io.foyer.testing.shows.Shows;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** What people ask a catalogue of composed shows for, the same each time. */
public final class Questions {

    /** Listings that are asked about: those of the first few thousand productions. */
    private static final int ASKED_ABOUT = 40_000;

    private static final int DAYS = 400;
    private static final int SEED = 5;

    private final List<ComposedListing> listings;
    private final LocalDate today = LocalDate.now();

    public Questions(Shows shows, long listings) {
        this.listings = shows.listings().limit(Math.min(ASKED_ABOUT, listings)).toList();
    }

    /** Paths of so many searches; hardly any two are alike. */
    public List<String> searches(int count) {
        var random = new Random(SEED);
        return Stream.generate(() -> search(random)).limit(count).toList();
    }

    /** Paths of so many suggestions for what somebody has begun to type. */
    public List<String> beginnings(int count) {
        var random = new Random(SEED);
        return Stream.generate(() -> begun(random, 2, 9))
                .limit(count)
                .map(text -> "/api/v1/search/suggestions?q=" + encoded(text))
                .toList();
    }

    /**
     * So many draws from these by Zipf's law: the second is asked for half as often as the first.
     */
    public static List<String> popular(List<String> paths, int draws) {
        var upTo = new double[paths.size()];
        var sum = 0.0;
        for (var rank = 0; rank < upTo.length; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
        var all = sum;
        var random = new Random(SEED);
        return Stream.generate(() -> random.nextDouble() * all)
                .map(at -> Arrays.binarySearch(upTo, at))
                .map(found -> paths.get(found < 0 ? Math.min(-found - 1, upTo.length - 1) : found))
                .limit(draws)
                .toList();
    }

    private String search(Random random) {
        var about = listings.get(random.nextInt(listings.size()));
        var house = about.house();
        return "/api/v1/search?"
                + switch (random.nextInt(20)) {
                    case 0, 1, 2, 3 -> text(artist(about));
                    case 4, 5 -> text(misspelt(random, artist(about)));
                    case 6, 7 -> text(begun(random, 3, 12));
                    case 8, 9 -> text(artist(about) + " " + house.city());
                    case 10 -> text(about.eventName());
                    case 11 -> text(house.name());
                    case 12 -> text(lower(about.category()) + " " + house.city());
                    case 13 -> "city=" + encoded(house.city());
                    case 14 -> "type=" + about.category() + "&" + month(random);
                    case 15, 16 -> near(house) + "&" + weekend(random);
                    case 17 -> text(house.city()) + "&type=" + about.category() + "&sort=date";
                    case 18 -> text(artist(about)) + "&priceMax=8000&available=true";
                    default -> near(house) + "&sort=distance&type=" + about.category();
                };
    }

    private String begun(Random random, int least, int most) {
        var name = artist(listings.get(random.nextInt(listings.size())));
        return name.substring(0, Math.min(name.length(), random.nextInt(least, most + 1)));
    }

    private static String artist(ComposedListing about) {
        return about.acts().isEmpty() ? about.eventName() : about.acts().getFirst().name();
    }

    /** Two letters changed places, or one is missing. */
    private static String misspelt(Random random, String name) {
        if (name.length() < 4) {
            return name;
        }
        var at = random.nextInt(1, name.length() - 2);
        var rest = name.substring(at + 2);
        return random.nextBoolean()
                ? name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + rest
                : name.substring(0, at) + name.charAt(at + 1) + rest;
    }

    private static String near(House house) {
        return String.format(
                Locale.ROOT, "near=%.3f,%.3f&radiusKm=30", house.lat() + 0.01, house.lon());
    }

    private String weekend(Random random) {
        var saturday = today.plusDays(7L * random.nextInt(1, 20) - today.getDayOfWeek().getValue());
        return "from=" + saturday.minusDays(1) + "&to=" + saturday.plusDays(1);
    }

    private String month(Random random) {
        var first = today.plusDays(random.nextInt(30, DAYS)).withDayOfMonth(1);
        return "from=" + first + "&to=" + first.plusMonths(1).minusDays(1);
    }

    private static String text(String words) {
        return "q=" + encoded(words);
    }

    private static String lower(String category) {
        return category.toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
    }
}
