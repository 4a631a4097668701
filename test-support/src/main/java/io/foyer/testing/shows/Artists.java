package io.foyer.testing.shows;

import java.util.List;
import java.util.Locale;

/** Artists by number: mostly composed ones, and now and then one that people have heard of. */
final class Artists {

    /** Every so many artists one is known, until the list is used up. */
    private static final int KNOWN_EVERY = 8;

    private final long seed;
    private final ArtistNames names;
    private final List<String> genres;
    private final List<Known> known;

    Artists(long seed, Words words) {
        this.seed = seed;
        this.names = new ArtistNames(words);
        this.genres = words.in("genre");
        this.known = Words.lines("artists.txt").stream().map(Known::parse).toList();
    }

    /** The artist of that number; the same name may have two numbers, but has one id. */
    Artist number(int number) {
        return isKnown(number) ? known(number / KNOWN_EVERY) : composed(number);
    }

    /** An artist of no fame, of that language. */
    Artist unknown(int number, Language language) {
        var dice = Dice.of(seed, "unknown artist", number);
        return artist(names.compose(dice, language), language, dice.oneOf(genres));
    }

    /** Somebody who appears under their own name. */
    Artist person(int number, Language language) {
        var dice = Dice.of(seed, "person", number);
        return artist(names.person(dice, language), language, dice.oneOf(genres));
    }

    boolean isKnown(int number) {
        return number % KNOWN_EVERY == 0 && number / KNOWN_EVERY < known.size();
    }

    private Artist known(int place) {
        var star = known.get(place);
        return artist(star.name(), star.language(), star.genre());
    }

    private Artist composed(int number) {
        var dice = Dice.of(seed, "artist", number);
        var language = Language.any(dice);
        return artist(names.compose(dice, language), language, dice.oneOf(genres));
    }

    private Artist artist(String name, Language language, String genre) {
        return new Artist(Dice.id(seed, name, 0), name, language, genre);
    }

    private record Known(String name, Language language, String genre) {

        static Known parse(String line) {
            var parts = line.split("\\|", -1);
            var language = parts[1].toUpperCase(Locale.ROOT);
            return new Known(parts[0], Language.valueOf(language), parts[2]);
        }
    }
}
