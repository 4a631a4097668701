package io.foyer.account.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as accounts are found by it: trimmed, NFC, lower case. So {@code Ann@X.org} and
 * {@code ann@x.org} are one account.
 */
public record EmailAddress(String value) {

    /** RFC 5321's bound on a path, less its angle brackets. */
    private static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_LENGTH = 64;

    /** Deliberately loose: whether an address works is found out by writing to it. */
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cntrl}\"<>()]+@[^\\s@\\p{Cntrl}\"<>()]+\\.[^\\s@.]+");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a normalised e-mail address");
        }
    }

    /** Empty when the text is not an e-mail address. */
    public static Optional<EmailAddress> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var normalised = normalise(text);
        return isValid(normalised) ? Optional.of(new EmailAddress(normalised)) : Optional.empty();
    }

    /** The part before the at sign. */
    public String local() {
        return value.substring(0, value.indexOf('@'));
    }

    private static boolean isValid(String value) {
        return value.length() <= MAX_LENGTH
                && value.indexOf('@') <= MAX_LOCAL_LENGTH
                && value.equals(normalise(value))
                && SHAPE.matcher(value).matches();
    }

    private static String normalise(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
