package io.foyer.search.query;

import io.foyer.search.index.Folding;
import io.foyer.search.query.DateBound.Day;
import io.foyer.search.query.DateBound.Moment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Reads single values of a query. Each throws some {@code RuntimeException} for nonsense. */
final class QueryValues {

    private static final int LENGTH_OF_A_DATE = 10;

    private QueryValues() {}

    static boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    static SearchSort sortNamed(String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException();
        }
        return SearchSort.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static String category(String name) {
        if (!name.matches("[A-Za-z_]+")) {
            throw new IllegalArgumentException();
        }
        return name.toUpperCase(Locale.ROOT);
    }

    static String folded(String name) {
        var folded = Folding.fold(name);
        if (folded.isEmpty()) {
            throw new IllegalArgumentException();
        }
        return folded;
    }

    static GeoPoint point(String value) {
        var comma = value.indexOf(',');
        var lat = Double.parseDouble(value.substring(0, comma));
        var lon = Double.parseDouble(value.substring(comma + 1));
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException();
        }
        return new GeoPoint(lat, lon);
    }

    static DateBound date(String value) {
        return value.length() <= LENGTH_OF_A_DATE
                ? new Day(LocalDate.parse(value))
                : new Moment(OffsetDateTime.parse(value).toInstant());
    }
}
