package io.foyer.search.query;

import io.foyer.search.index.Folding;
import io.foyer.testing.shows.ComposedListing.Availability;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How well a listing fits what was meant, as {@code relevance/queries.txt} writes it down. */
record Judgement(int grade, List<Predicate<JudgedListing>> conditions) {

    private static final Set<Availability> BUYABLE =
            Set.of(Availability.AVAILABLE, Availability.FEW_LEFT);

    /** Latin letters come before. */
    private static final int FIRST_OF_OTHER_SCRIPTS = 0x0250;

    static List<Judgement> parseAll(String grades) {
        return Arrays.stream(grades.split(";")).map(String::strip).map(Judgement::parse).toList();
    }

    /** The grade of the first judgement that fits, 0 when none does. */
    static int gradeOf(JudgedListing listing, List<Judgement> judgements) {
        for (var each : judgements) {
            if (each.fits(listing)) {
                return each.grade;
            }
        }
        return 0;
    }

    // Asked some million times: streams would take as long as the rest of the test.
    private boolean fits(JudgedListing listing) {
        for (var condition : conditions) {
            if (!condition.test(listing)) {
                return false;
            }
        }
        return true;
    }

    private static Judgement parse(String grade) {
        var conditions =
                Arrays.stream(grade.substring(1).split(","))
                        .map(String::strip)
                        .map(Judgement::condition)
                        .toList();
        return new Judgement(grade.charAt(0) - '0', conditions);
    }

    private static Predicate<JudgedListing> condition(String condition) {
        var equals = condition.indexOf('=');
        var value = condition.substring(equals + 1);
        var folded = Folding.fold(value);
        return switch (condition.substring(0, equals)) {
            case "by" ->
                    listing -> listing.performers().stream().anyMatch(name -> has(name, folded));
            case "on" -> listing -> has(listing.name(), folded);
            case "at" -> listing -> has(listing.venue(), folded);
            case "in" -> listing -> listing.city().equals(folded);
            case "land" -> listing -> listing.show().house().country().equals(value);
            case "type" -> listing -> listing.show().category().equals(value);
            case "says" -> listing -> has(listing.description(), folded);
            case "sold" -> listing -> listing.show().popularity() >= Long.parseLong(value);
            case "open" -> listing -> BUYABLE.contains(listing.show().availability());
            case "upto" -> listing -> costsAtMost(listing, Long.parseLong(value));
            case "near" -> near(value.split("/"));
            case "between" -> between(value.split("/"));
            case "month", "year", "day" -> on(condition.substring(0, equals), value);
            default -> throw new IllegalArgumentException(condition);
        };
    }

    private static Predicate<JudgedListing> on(String kind, String value) {
        return listing -> {
            var date = listing.date();
            return switch (kind) {
                case "month" -> date.getMonthValue() == Integer.parseInt(value);
                case "year" -> date.getYear() == Integer.parseInt(value);
                default -> date.getDayOfWeek().name().equals(value);
            };
        };
    }

    private static Predicate<JudgedListing> between(String[] days) {
        var first = LocalDate.parse(days[0]);
        var last = LocalDate.parse(days[1]);
        return listing -> !listing.date().isBefore(first) && !listing.date().isAfter(last);
    }

    private static Predicate<JudgedListing> near(String[] point) {
        var here = new GeoPoint(Double.parseDouble(point[0]), Double.parseDouble(point[1]));
        var km = Double.parseDouble(point[2]);
        return listing ->
                here.kmTo(listing.show().house().lat(), listing.show().house().lon()) <= km;
    }

    private static boolean costsAtMost(JudgedListing listing, long amount) {
        var price = listing.show().price();
        return price != null && price.from() <= amount;
    }

    /** Whole words of folded text; a script without spaces has none. */
    private static boolean has(String text, String words) {
        var at = text.indexOf(words);
        if (at < 0 || words.codePointAt(0) >= FIRST_OF_OTHER_SCRIPTS) {
            return at >= 0;
        }
        return (" " + text + " ").contains(" " + words + " ");
    }
}
