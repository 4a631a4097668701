package io.foyer.testing.shows;

import io.foyer.testing.shows.ComposedListing.Act;
import java.util.List;
import java.util.stream.IntStream;

/** What stays where it is and is played for a while: plays, operas, exhibitions, festivals. */
final class Residencies {

    private static final double MOST_FAMOUS = 60;

    private final Stage stage;
    private final Artists artists;
    private final Words words;

    Residencies(Stage stage, Artists artists, Words words) {
        this.stage = stage;
        this.artists = artists;
        this.words = words;
    }

    List<Engagement> compose(Dice dice, int production, Category category) {
        var city = stage.cities(Language.any(dice)).any(dice);
        var house = stage.houses().any(dice, city, category.house());
        var shows = category.run(dice);
        var begin = stage.season().day(dice, category, city, shows);
        var title = title(dice, category, city, begin.getYear());
        var acts = acts(dice, production, category, Language.spoken(city.country()));
        return List.of(
                new Engagement(
                        production * Engagement.MOST_OF_A_PRODUCTION,
                        title,
                        category,
                        stage.descriptions().of(dice, category, title, null, acts, house),
                        acts,
                        house,
                        stage.season().run(dice, category, begin, shows),
                        dice.zipf(MOST_FAMOUS)));
    }

    private String title(Dice dice, Category category, City city, int year) {
        var title = dice.oneOf(words.in(category.key(), "play"));
        return switch (category) {
            case FESTIVAL -> title + " " + city.name() + " " + year;
            case CONFERENCE, OTHER ->
                    dice.chance(0.6) ? title + " " + city.name() : title + " " + year;
            case CONCERT, THEATRE, MUSICAL, OPERA, DANCE, COMEDY, SPORT, FAMILY, FILM, EXHIBITION ->
                    title;
        };
    }

    /** Festivals have a long bill, music theatre a conductor or two, the others none by name. */
    private List<Act> acts(Dice dice, int production, Category category, Language language) {
        return switch (category) {
            case FESTIVAL -> lineUp(dice, production);
            case OPERA, DANCE, MUSICAL ->
                    IntStream.range(0, dice.between(1, 3))
                            .mapToObj(i -> artists.person(production * 3 + i, language))
                            .map(Artist::supporting)
                            .toList();
            case CONCERT, THEATRE, COMEDY, SPORT, FAMILY, FILM, EXHIBITION, CONFERENCE, OTHER ->
                    List.of();
        };
    }

    /** Artists who are also on tour, the first two as headliners. */
    private List<Act> lineUp(Dice dice, int production) {
        return IntStream.range(0, dice.between(5, 10))
                .mapToObj(
                        i -> {
                            var artist = artists.number(dice.below(production + 100));
                            return i < 2 ? artist.headlining() : artist.supporting();
                        })
                .distinct()
                .toList();
    }
}
