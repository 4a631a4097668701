package io.foyer.testing.shows;

import java.time.ZoneId;
import java.util.Arrays;

/**
 * A city.
 *
 * @param country ISO 3166-1 alpha-2
 * @param population of the city itself, roughly
 */
public record City(
        int number,
        String name,
        String country,
        ZoneId zone,
        double lat,
        double lon,
        int population) {

    static City parse(int number, String country, ZoneId zone, String entry) {
        var parts = entry.split(" ", -1);
        var end = parts.length;
        var name = String.join(" ", Arrays.copyOf(parts, end - 3));
        return new City(
                number,
                name,
                country,
                zone,
                Double.parseDouble(parts[end - 3]),
                Double.parseDouble(parts[end - 2]),
                Integer.parseInt(parts[end - 1]) * 1000);
    }
}
