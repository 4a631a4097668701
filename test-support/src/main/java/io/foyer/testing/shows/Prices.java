package io.foyer.testing.shows;

import io.foyer.testing.shows.ComposedListing.Price;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** What tickets cost, in the money of the house's country. */
final class Prices {

    /** Minor units for a US cent, roughly; yen and won have no smaller unit than themselves. */
    private static final Map<String, Double> RATES =
            Map.ofEntries(
                    Map.entry("EUR", 0.9),
                    Map.entry("GBP", 0.8),
                    Map.entry("CHF", 0.9),
                    Map.entry("CAD", 1.35),
                    Map.entry("AUD", 1.5),
                    Map.entry("NZD", 1.6),
                    Map.entry("SEK", 10.0),
                    Map.entry("NOK", 10.0),
                    Map.entry("DKK", 7.0),
                    Map.entry("ISK", 1.4),
                    Map.entry("PLN", 4.0),
                    Map.entry("CZK", 23.0),
                    Map.entry("HUF", 350.0),
                    Map.entry("TRY", 30.0),
                    Map.entry("BRL", 5.0),
                    Map.entry("MXN", 18.0),
                    Map.entry("ARS", 900.0),
                    Map.entry("CLP", 9.0),
                    Map.entry("COP", 4000.0),
                    Map.entry("INR", 60.0),
                    Map.entry("CNY", 7.0),
                    Map.entry("JPY", 1.5),
                    Map.entry("KRW", 13.0));

    private Prices() {}

    static Price of(Dice dice, Engagement engagement) {
        var currency =
                Currency.getInstance(Locale.of("", engagement.house().country())).getCurrencyCode();
        var wanted = 0.6 + 0.2 * Math.log(engagement.fame() + 1);
        var cheapest = engagement.category().price() * wanted * dice.between(0.6, 1.3);
        var from = neat(cheapest * RATES.getOrDefault(currency, 1.0));
        var dearest = dice.chance(0.3) ? from : neat(from * dice.between(1.3, 4.5));
        return new Price(from, dearest, currency);
    }

    /** Nobody asks 41.37: two figures that count, or a half of them. */
    private static long neat(double amount) {
        var step = Math.pow(10, Math.max(1, Math.floor(Math.log10(amount)) - 1)) / 2;
        return Math.max(1, Math.round(Math.round(amount / step) * step));
    }
}
