package io.foyer.event.editing;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks an {@link ImageAddress} by its text alone: no name is looked up. */
final class ImageAddressCheck implements ConstraintValidator<ImageAddress, String> {

    /** A name of two labels or more that ends in letters, so that no browser reads a number. */
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])?");

    private static final int MAX_NAME = 253;

    /** Reserved for networks of one's own (RFC 6761, 6762, 8375), or usual there. */
    private static final Set<String> PRIVATE =
            Set.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa");

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || value.isEmpty() || isPublicPicture(value);
    }

    static boolean isPublicPicture(String text) {
        try {
            var address = new URI(text);
            var host = address.getHost();
            return "https".equalsIgnoreCase(address.getScheme())
                    && host != null
                    && address.getRawUserInfo() == null
                    && isPublic(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static boolean isPublic(String host) {
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name.length() <= MAX_NAME
                && NAME.matcher(name).matches()
                && !PRIVATE.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
