package io.foyer.search.index;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that say when or what kind rather than who: in "concerts in july" neither word is a name. A
 * listing carries what it means, such as {@code month:07}, and the words of many languages lead
 * there.
 */
public final class WordMeanings {

    private static final List<Locale> LANGUAGES =
            Stream.of(
                            "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl",
                            "cs", "hu", "ro", "tr", "el", "ru", "uk")
                    .map(Locale::of)
                    .toList();

    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry(
                            "CONCERT",
                            "concert concerts gig gigs konzert konzerte concierto conciertos"
                                    + " concerto concerti koncert konsert концерт концерты"),
                    Map.entry("FESTIVAL", "festival festivals fest festivales фестиваль"),
                    Map.entry(
                            "THEATRE",
                            "theatre theater theatres theaters play plays teatro schauspiel teatr"
                                    + " театр θεατρο"),
                    Map.entry("MUSICAL", "musical musicals musicales мюзикл"),
                    Map.entry("OPERA", "opera operas oper opern опера οπερα"),
                    Map.entry("DANCE", "dance ballet ballett tanz danza danse balet балет"),
                    Map.entry(
                            "COMEDY",
                            "comedy comedian comedians standup kabarett comedia humour komodie"),
                    Map.entry(
                            "SPORT", "sport sports match game games spiel partido deportes спорт"),
                    Map.entry("FAMILY", "family kids children kinder familie familia famille"),
                    Map.entry("FILM", "film films movie movies cinema kino cine фильм"),
                    Map.entry(
                            "EXHIBITION",
                            "exhibition exhibitions ausstellung exposicion exposition mostra"),
                    Map.entry(
                            "CONFERENCE",
                            "conference conferences konferenz conferencia congress kongress"));

    private static final Map<String, String> MEANINGS = meanings();

    private WordMeanings() {}

    /** What a folded word means beside being a word; absent for most. */
    public static @Nullable String of(String word) {
        return word.matches("20[0-9]{2}") ? "year:" + word : MEANINGS.get(word);
    }

    /** What a listing of that type at that date means. */
    public static List<String> of(String type, LocalDate date) {
        return List.of(
                kind(type),
                month(date.getMonth()),
                day(date.getDayOfWeek()),
                "year:" + date.getYear());
    }

    private static Map<String, String> meanings() {
        var meanings = new HashMap<String, String>();
        for (var language : LANGUAGES) {
            for (var month : Month.values()) {
                for (var style : List.of(TextStyle.FULL_STANDALONE, TextStyle.FULL)) {
                    add(meanings, month.getDisplayName(style, language), month(month));
                }
            }
            for (var day : DayOfWeek.values()) {
                add(meanings, day.getDisplayName(TextStyle.FULL, language), day(day));
            }
        }
        for (var month : Month.values()) {
            add(meanings, month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), month(month));
        }
        KINDS.forEach(
                (type, words) ->
                        Stream.of(words.split(" "))
                                .forEach(word -> add(meanings, word, kind(type))));
        return Map.copyOf(meanings);
    }

    /** The first language that has a word keeps it; names of several words are left out. */
    private static void add(Map<String, String> meanings, String word, String meaning) {
        var folded = Folding.fold(word);
        if (!folded.isEmpty() && !folded.contains(" ") && !Character.isDigit(folded.charAt(0))) {
            meanings.putIfAbsent(folded, meaning);
        }
    }

    private static String kind(String type) {
        return "type:" + type;
    }

    private static String month(Month month) {
        return "month:%02d".formatted(month.getValue());
    }

    private static String day(DayOfWeek day) {
        return "day:" + day.getValue();
    }
}
