package io.foyer.platform.payment;

import java.time.InstantSource;
import java.time.ZoneOffset;

/** Cards: the ready-made test ones, and those a buyer types in. */
final class PaymentMethods {

    private final Books books;
    private final Ids ids;
    private final InstantSource clock;

    PaymentMethods(Books books, Ids ids, InstantSource clock) {
        this.books = books;
        this.ids = ids;
        this.clock = clock;
    }

    /** Finds a card by its id; a {@code pm_card_...} name makes a new one of that kind. */
    PaymentMethod resolve(String id) {
        return TestCard.named(id)
                .map(card -> save(card, 12, thisYear() + 2))
                .or(() -> books.methods.find(id))
                .orElseThrow(() -> Refusal.noSuch("PaymentMethod", id, "payment_method"));
    }

    /** A card from a form; the number is matched and forgotten. */
    PaymentMethod create(FormParameters parameters) {
        if (!parameters.required("type").equals("card")) {
            throw Refusal.invalid("parameter_invalid", "Only cards are accepted here.", "type");
        }
        if (parameters.has("card[token]")) {
            return resolve(parameters.required("card[token]").replace("tok_", "pm_card_"));
        }
        String number = parameters.required("card[number]").replaceAll("[ -]", "");
        int month = expiry(parameters, "card[exp_month]", 1, 12, "invalid_expiry_month");
        int year = expiry(parameters, "card[exp_year]", 0, 2999, "invalid_expiry_year");
        year = year < 100 ? 2000 + year : year;
        if (year < thisYear() || year > thisYear() + 50) {
            throw expiryRefused("card[exp_year]", "invalid_expiry_year", "year");
        }
        return save(card(number), month, year);
    }

    private static TestCard card(String number) {
        if (!Luhn.holds(number)) {
            throw Refusal.card(Decline.INCORRECT_NUMBER).with("param", "number");
        }
        return TestCard.numbered(number).orElseThrow(() -> Refusal.card(Decline.LIVE_CARD));
    }

    private static int expiry(
            FormParameters parameters, String name, int least, int most, String code) {
        long value = parameters.integer(name).orElseThrow(() -> Refusal.missing(name));
        if (value < least || value > most) {
            throw expiryRefused(name, code, name.endsWith("month]") ? "month" : "year");
        }
        return (int) value;
    }

    private static Refusal expiryRefused(String name, String code, String part) {
        return Refusal.invalid(code, "Your card's expiration " + part + " is invalid.", name);
    }

    private PaymentMethod save(TestCard card, int month, int year) {
        PaymentMethod method =
                new PaymentMethod(ids.next("pm_1"), card, month, year, clock.instant());
        books.methods.put(method);
        return method;
    }

    private int thisYear() {
        return clock.instant().atOffset(ZoneOffset.UTC).getYear();
    }
}
