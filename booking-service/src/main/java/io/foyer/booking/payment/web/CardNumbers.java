package io.foyer.booking.payment.web;

import java.util.regex.Pattern;

/**
 * Finds what may be the number of a payment card: 13 to 19 digits, bare or in groups, that begin as
 * cards do and whose check digit is right. Ids of ours are looked past, whose groups of digits
 * would be mistaken for one now and then.
 */
final class CardNumbers {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![0-9a-fA-F])[2-6](?:[ -]?\\d){12,18}(?![0-9a-fA-F])");

    private CardNumbers() {}

    static boolean areIn(String text) {
        return CANDIDATE
                .matcher(ID.matcher(text).replaceAll("_"))
                .results()
                .anyMatch(found -> isValid(found.group()));
    }

    /** By Luhn's rule: from the right, every second digit counts double. */
    private static boolean isValid(String number) {
        var sum = 0;
        var twice = false;
        for (var i = number.length() - 1; i >= 0; i--) {
            var digit = Character.digit(number.charAt(i), 10);
            if (digit >= 0) {
                var counted = twice ? 2 * digit : digit;
                sum += counted > 9 ? counted - 9 : counted;
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }
}
