package io.foyer.testing.shows;

import java.util.EnumMap;
import java.util.Map;

/**
 * What all productions share: where and when one plays, and what is said about it.
 *
 * @param atHome the cities where each language is spoken
 */
record Stage(
        Cities world,
        Map<Language, Cities> atHome,
        Houses houses,
        Season season,
        Descriptions descriptions) {

    static Stage build(long seed, Words words, Season season) {
        var world = Cities.ofTheWorld();
        var atHome = new EnumMap<Language, Cities>(Language.class);
        for (var language : Language.values()) {
            atHome.put(language, world.in(language.countries()));
        }
        var houses = new Houses(seed, words, world);
        return new Stage(world, atHome, houses, season, new Descriptions(words));
    }

    Cities cities(Language language) {
        return atHome.getOrDefault(language, world);
    }
}
