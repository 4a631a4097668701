package io.foyer.testing.shows;

import io.foyer.testing.shows.ComposedListing.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Artists who travel: unknown ones through their own country, famous ones through the world. */
final class Tours {

    /** Nobody is so famous that more would ask for them. */
    private static final double MOST_FAMOUS = 3_000;

    private static final double KNOWN_TO_ALL = 200;
    private static final int MOST_STOPS = 110;
    private static final int MOST_DAYS_BETWEEN = 3;

    private final Stage stage;
    private final Artists artists;
    private final Words tours;

    Tours(Stage stage, Artists artists, Words words) {
        this.stage = stage;
        this.artists = artists;
        this.tours = words;
    }

    List<Engagement> compose(Dice dice, int production, Category category) {
        var artist =
                category == Category.COMEDY
                        ? artists.person(production, Language.any(dice))
                        : artists.number(production);
        var fame = dice.zipf(MOST_FAMOUS);
        if (artists.isKnown(production)) {
            fame = Math.max(fame, KNOWN_TO_ALL * (1 + dice.share()));
        }
        var title = title(dice, artist, category);
        var acts = acts(dice, production, artist, fame);
        var stops = 1 + Math.min(MOST_STOPS, (int) (1.5 * Math.pow(fame, 0.6)));
        var home = stage.cities(artist.language());
        var engagements = new ArrayList<Engagement>();
        var day = stage.season().day(dice, category, home.any(dice), stops * MOST_DAYS_BETWEEN);
        for (var stop = 0; stop < stops; stop++) {
            var isAway = dice.chance(Math.min(0.6, fame / 300));
            var city = isAway ? stage.world().any(dice) : home.any(dice);
            var house = stage.houses().any(dice, city, house(dice, fame, category));
            engagements.add(
                    new Engagement(
                            production * Engagement.MOST_OF_A_PRODUCTION + stop,
                            title,
                            category,
                            stage.descriptions().of(dice, category, title, artist, acts, house),
                            acts,
                            house,
                            stage.season().run(dice, category, day, nights(dice, fame)),
                            fame));
            day = next(dice, day, fame);
        }
        return engagements;
    }

    private String title(Dice dice, Artist artist, Category category) {
        var tour = dice.oneOf(tours.in("tour"));
        var form = category == Category.COMEDY ? 4 : dice.below(10);
        return switch (form) {
            case 0, 1, 2 -> artist.name();
            case 3, 4, 5, 6 -> artist.name() + ": " + tour;
            case 7, 8 -> artist.name() + " – " + tour + " Tour";
            default -> artist.name() + " live";
        };
    }

    private List<Act> acts(Dice dice, int production, Artist artist, double fame) {
        var acts = new ArrayList<Act>();
        acts.add(artist.headlining());
        var supports = fame < 3 ? dice.below(2) : dice.between(1, 2);
        for (var i = 0; i < supports; i++) {
            acts.add(artists.unknown(production * 3 + i, artist.language()).supporting());
        }
        return List.copyOf(acts);
    }

    private static HouseKind house(Dice dice, double fame, Category category) {
        var size = fame * dice.between(0.6, 1.6);
        if (size < 9) {
            return HouseKind.CLUB;
        }
        if (size < 60 || category == Category.COMEDY && size < 400) {
            return dice.chance(0.5) ? HouseKind.HALL : HouseKind.THEATRE;
        }
        return size < 600 ? HouseKind.ARENA : HouseKind.STADIUM;
    }

    private static int nights(Dice dice, double fame) {
        return fame > 100 && dice.chance(0.3) ? dice.between(2, 4) : dice.chance(0.06) ? 2 : 1;
    }

    /** The famous play on any day, the others when people have time. */
    private LocalDate next(Dice dice, LocalDate day, double fame) {
        var next = day.plusDays(dice.between(1, MOST_DAYS_BETWEEN));
        return fame > 40 ? next : stage.season().towardsWeekend(dice, next);
    }
}
