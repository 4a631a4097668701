package io.foyer.testing.shows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where an act is at home, and how names are made there. */
enum Language {
    EN(0.40, "US", "GB", "CA", "AU", "IE", "NZ"),
    DE(0.13, "DE", "AT", "CH"),
    FR(0.10, "FR", "BE"),
    ES(0.12, "ES", "MX", "AR", "CO", "CL", "PE", "UY"),
    PT(0.06, "BR", "PT"),
    IT(0.06, "IT"),
    NL(0.02, "NL"),
    PL(0.03, "PL"),
    NORDIC(0.04, "SE", "NO", "DK", "FI", "IS"),
    TR(0.01, "TR"),
    CS(0.01, "CZ"),
    JA(0.02, "JP");

    private static final List<Language> ALL = List.of(values());

    private final double share;
    private final List<String> countries;

    Language(double share, String... countries) {
        this.share = share;
        this.countries = List.of(countries);
    }

    /** Its countries, as ISO spells them. */
    List<String> countries() {
        return countries;
    }

    /** How sections of words are called. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Language spoken(String country) {
        return ALL.stream()
                .filter(language -> language.countries.contains(country))
                .findFirst()
                .orElse(EN);
    }

    static Language any(Dice dice) {
        var left = dice.share() * Arrays.stream(values()).mapToDouble(each -> each.share).sum();
        for (var language : ALL) {
            left -= language.share;
            if (left < 0) {
                return language;
            }
        }
        return EN;
    }
}
