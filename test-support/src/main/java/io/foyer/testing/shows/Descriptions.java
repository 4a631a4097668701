package io.foyer.testing.shows;

import io.foyer.testing.shows.ComposedListing.Act;
import io.foyer.testing.shows.ComposedListing.House;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about a show, in the language of whoever plays or of the house. */
final class Descriptions {

    /** Elsewhere people write in English. */
    private static final double IN_OWN_LANGUAGE = 0.7;

    private final Words sentences = Words.sentences("descriptions.txt");
    private final Words words;

    Descriptions(Words words) {
        this.words = words;
    }

    String of(
            Dice dice,
            Category category,
            String title,
            @Nullable Artist artist,
            List<Act> acts,
            House house) {
        var form = dice.oneOf(sentences.in(section(dice, category, artist), category.key()));
        return Form.fill(
                form,
                hole ->
                        switch (hole) {
                            case "act" -> acts.isEmpty() ? title : acts.getFirst().name();
                            case "support" -> acts.size() < 2 ? "guests" : acts.getLast().name();
                            case "title" -> title;
                            case "city" -> house.city();
                            case "house" -> house.name();
                            case "genre" -> genre(dice, category, artist);
                            default -> throw new IllegalArgumentException(hole);
                        });
    }

    private String genre(Dice dice, Category category, @Nullable Artist artist) {
        if (artist != null) {
            return artist.genre();
        }
        return dice.oneOf(words.in(category == Category.SPORT ? "sport" : "genre"));
    }

    private static String section(Dice dice, Category category, @Nullable Artist artist) {
        return artist != null && dice.chance(IN_OWN_LANGUAGE)
                ? category.key() + "." + artist.language().key()
                : category.key();
    }
}
