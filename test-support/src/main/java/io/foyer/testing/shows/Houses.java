package io.foyer.testing.shows;

import io.foyer.testing.shows.ComposedListing.House;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The houses of every city: the bigger the city, the more there are. */
final class Houses {

    private static final double GROWTH = 0.45;
    private static final double SCARCITY = 25;
    private static final int CITY_WITH_STADIUM = 400_000;
    private static final int CITY_WITH_ARENA = 120_000;

    /** Degrees: houses stand within some kilometres of the middle of their city. */
    private static final double SPREAD = 0.05;

    /** What every city has first. */
    private static final List<HouseKind> FIRST =
            List.of(
                    HouseKind.HALL,
                    HouseKind.CLUB,
                    HouseKind.THEATRE,
                    HouseKind.MUSEUM,
                    HouseKind.PARK,
                    HouseKind.CONGRESS);

    private static final List<HouseKind> THEN =
            List.of(HouseKind.CLUB, HouseKind.CLUB, HouseKind.THEATRE, HouseKind.HALL);

    private final long seed;
    private final Words words;
    private final Words names = Words.separated("venues.txt");
    private final List<Map<HouseKind, List<House>>> byCity = new ArrayList<>();

    Houses(long seed, Words words, Cities cities) {
        this.seed = seed;
        this.words = words;
        cities.all().forEach(city -> byCity.add(build(city)));
    }

    /** A house of that kind, or where the city has none of the biggest kind it has. */
    House any(Dice dice, City city, HouseKind kind) {
        var there = byCity.get(city.number());
        var found = there.get(kind);
        return dice.oneOf(
                found == null ? there.getOrDefault(HouseKind.ARENA, hallsOf(there)) : found);
    }

    private static List<House> hallsOf(Map<HouseKind, List<House>> there) {
        return there.getOrDefault(HouseKind.HALL, List.of());
    }

    private Map<HouseKind, List<House>> build(City city) {
        var kinds = new ArrayList<>(FIRST);
        if (city.population() >= CITY_WITH_ARENA) {
            kinds.add(HouseKind.ARENA);
        }
        if (city.population() >= CITY_WITH_STADIUM) {
            kinds.add(HouseKind.STADIUM);
        }
        var more = (int) (Math.pow(city.population(), GROWTH) / SCARCITY);
        for (var i = 0; i < more; i++) {
            kinds.add(THEN.get(i % THEN.size()));
        }
        var there = new EnumMap<HouseKind, List<House>>(HouseKind.class);
        for (var i = 0; i < kinds.size(); i++) {
            there.computeIfAbsent(kinds.get(i), any -> new ArrayList<>())
                    .add(house(city, i, kinds.get(i)));
        }
        return there;
    }

    private House house(City city, int place, HouseKind kind) {
        var number = city.number() * 1_000L + place;
        var dice = Dice.of(seed, "house", number);
        return new House(
                Dice.id(seed, "house", number),
                name(dice, city, kind),
                city.name(),
                city.country(),
                city.zone(),
                round(city.lat() + dice.between(-SPREAD, SPREAD)),
                round(city.lon() + dice.between(-SPREAD, SPREAD)),
                kind.capacity(dice));
    }

    private String name(Dice dice, City city, HouseKind kind) {
        var language = Language.spoken(city.country()).key();
        var form = dice.oneOf(names.in(kind.key() + "." + language, kind.key() + ".en"));
        return Form.fill(
                form,
                hole ->
                        switch (hole) {
                            case "city" -> city.name();
                            case "word" -> dice.oneOf(words.in("venue." + language, "venue.en"));
                            case "family" ->
                                    dice.oneOf(words.in("family." + language, "family.en"));
                            default -> dice.oneOf(words.in("noun.en"));
                        });
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
