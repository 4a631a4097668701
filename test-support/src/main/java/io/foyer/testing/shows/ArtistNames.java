package io.foyer.testing.shows;

/** How artists are called: people, bands with and without an article, numbers, and single words. */
final class ArtistNames {

    private final Words words;

    ArtistNames(Words words) {
        this.words = words;
    }

    String compose(Dice dice, Language language) {
        var form = dice.share();
        if (form < 0.42 || language != Language.EN && !words.has("band." + language.key())) {
            return form < 0.36 || language == Language.EN
                    ? person(dice, language)
                    : duo(dice, language);
        }
        if (form < 0.60) {
            return band(dice, language);
        }
        if (form < 0.70) {
            return capital(compound(dice));
        }
        return form < 0.75 ? dice.oneOf(words.in("single")) : inEnglish(dice);
    }

    String person(Dice dice, Language language) {
        return given(dice, language) + " " + family(dice, language);
    }

    private String duo(Dice dice, Language language) {
        return given(dice, language) + " & " + given(dice, language);
    }

    private String band(Dice dice, Language language) {
        if (language == Language.EN) {
            return "The " + adjective(dice) + " " + plural(dice);
        }
        var own = dice.oneOf(words.in("band." + language.key()));
        return dice.chance(0.4)
                ? own + " " + articleOf(language, family(dice, language))
                : articleOf(language, own);
    }

    private static String articleOf(Language language, String name) {
        return switch (language) {
            case DE -> "Die " + name;
            case FR -> "Les " + name;
            case ES -> "Los " + name;
            case PT -> "Os " + name;
            case IT -> "I " + name;
            case NL -> "De " + name;
            case EN, PL, NORDIC, TR, CS, JA -> name;
        };
    }

    private String inEnglish(Dice dice) {
        return switch (dice.below(9)) {
            case 0 -> adjective(dice) + " " + noun(dice);
            case 1 -> dice.between(2, 99) + " " + plural(dice);
            case 2 -> noun(dice) + " " + dice.between(3, 99);
            case 3 -> given(dice, Language.EN) + " & the " + plural(dice);
            case 4 -> "DJ " + capital(compound(dice));
            case 5 -> plural(dice) + " of " + capital(compound(dice));
            case 6 -> "The " + capital(compound(dice)) + "s";
            case 7 -> adjective(dice) + " " + adjective(dice) + " " + plural(dice);
            default -> noun(dice) + " and the " + noun(dice);
        };
    }

    private String compound(Dice dice) {
        return dice.oneOf(words.in("head.en")) + dice.oneOf(words.in("tail.en"));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String given(Dice dice, Language language) {
        return dice.oneOf(words.in("given." + language.key(), "given.en"));
    }

    private String family(Dice dice, Language language) {
        return dice.oneOf(words.in("family." + language.key(), "family.en"));
    }

    private String adjective(Dice dice) {
        return dice.oneOf(words.in("adjective.en"));
    }

    private String noun(Dice dice) {
        return dice.oneOf(words.in("noun.en"));
    }

    private String plural(Dice dice) {
        return dice.oneOf(words.in("plural.en"));
    }
}
