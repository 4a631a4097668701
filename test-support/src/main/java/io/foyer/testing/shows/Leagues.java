package io.foyer.testing.shows;

import java.util.ArrayList;
import java.util.List;

/** A club's season: every home match is an event of its own. */
final class Leagues {

    private static final int MOST_MATCHES = 20;
    private static final int FEWEST_MATCHES = 8;
    private static final int DAYS_BETWEEN = 10;
    private static final double MOST_FAMOUS = 40;

    private final Stage stage;
    private final Words words;

    Leagues(Stage stage, Words words) {
        this.stage = stage;
        this.words = words;
    }

    List<Engagement> compose(Dice dice, int production) {
        var league = stage.cities(Language.any(dice));
        var home = league.any(dice);
        var club = club(dice, home);
        var house = stage.houses().any(dice, home, Category.SPORT.house());
        var fame = dice.zipf(MOST_FAMOUS);
        var length = dice.between(FEWEST_MATCHES, MOST_MATCHES);
        var day = stage.season().day(dice, Category.SPORT, home, length * DAYS_BETWEEN);
        var matches = new ArrayList<Engagement>();
        for (var i = length; i > 0; i--) {
            var title = club + " vs. " + club(dice, guests(dice, league, home));
            matches.add(
                    new Engagement(
                            production * Engagement.MOST_OF_A_PRODUCTION + i,
                            title,
                            Category.SPORT,
                            stage.descriptions()
                                    .of(dice, Category.SPORT, title, null, List.of(), house),
                            List.of(),
                            house,
                            List.of(stage.season().evening(dice, Category.SPORT, day)),
                            fame));
            day = stage.season().towardsWeekend(dice, day.plusDays(dice.between(3, DAYS_BETWEEN)));
        }
        return matches;
    }

    /** From the same country, as far as chance finds one. */
    private static City guests(Dice dice, Cities league, City home) {
        var guests = league.any(dice);
        for (var tries = 0; tries < 50 && !guests.country().equals(home.country()); tries++) {
            guests = league.any(dice);
        }
        return guests;
    }

    private String club(Dice dice, City city) {
        return city.name() + " " + dice.oneOf(words.in("club"));
    }
}
