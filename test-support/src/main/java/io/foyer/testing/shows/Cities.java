package io.foyer.testing.shows;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The cities where shows are, a big one more often than a small one. */
final class Cities {

    /** Below 1, since a city ten times as big has fewer than ten times the shows. */
    private static final double GROWTH = 0.75;

    private final List<City> cities;
    private final double[] upTo;

    private Cities(List<City> cities) {
        this.cities = List.copyOf(cities);
        this.upTo = new double[cities.size()];
        var sum = 0.0;
        for (var i = 0; i < upTo.length; i++) {
            sum += Math.pow(cities.get(i).population(), GROWTH);
            upTo[i] = sum;
        }
    }

    static Cities ofTheWorld() {
        var words = Words.separated("cities.txt");
        var read = new ArrayList<City>();
        for (var section : words.sections()) {
            var country = section.substring(0, 2);
            var zone = ZoneId.of(section.substring(3));
            for (var entry : words.in(section)) {
                read.add(City.parse(read.size(), country, zone, entry));
            }
        }
        return new Cities(read);
    }

    List<City> all() {
        return cities;
    }

    Cities in(Collection<String> countries) {
        return new Cities(
                cities.stream().filter(city -> countries.contains(city.country())).toList());
    }

    City any(Dice dice) {
        var at = Arrays.binarySearch(upTo, dice.share() * upTo[upTo.length - 1]);
        return cities.get(at < 0 ? Math.min(-at - 1, upTo.length - 1) : at);
    }
}
