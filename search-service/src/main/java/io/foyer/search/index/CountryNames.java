package io.foyer.search.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call a country of which a listing only has the code. */
public final class CountryNames {

    private static final List<Locale> LANGUAGES =
            Stream.of("en", "de", "fr", "es", "it").map(Locale::of).toList();

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private CountryNames() {}

    /** The code and the names, folded; of an unknown code just the code. */
    public static String of(String code) {
        return KNOWN.computeIfAbsent(code, CountryNames::namesOf);
    }

    private static String namesOf(String code) {
        if (!code.matches("[A-Za-z]{2}")) {
            return Folding.fold(code);
        }
        var country = Locale.of("", code);
        return Stream.concat(Stream.of(code), LANGUAGES.stream().map(country::getDisplayCountry))
                .map(Folding::fold)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
