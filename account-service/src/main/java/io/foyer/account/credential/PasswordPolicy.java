package io.foyer.account.credential;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which passwords are accepted: long enough, not too long to hash, not among the first guesses. No
 * rules of composition: they make passwords worse (NIST SP 800-63B).
 */
@Component
class PasswordPolicy {

    private final CredentialProperties limits;
    private final CommonPasswords common = CommonPasswords.load();

    PasswordPolicy(CredentialProperties limits) {
        this.limits = limits;
    }

    /** Lengths first, so that an enormous password costs nothing. */
    Optional<PasswordFlaw> flawOf(String password, String... namesOfOwner) {
        if (isTooLong(password)) {
            return Optional.of(PasswordFlaw.TOO_LONG);
        }
        if (password.codePointCount(0, password.length()) < limits.minLength()) {
            return Optional.of(PasswordFlaw.TOO_SHORT);
        }
        var folded = folded(password);
        if (common.contains(folded)) {
            return Optional.of(PasswordFlaw.TOO_COMMON);
        }
        return Arrays.stream(namesOfOwner).map(PasswordPolicy::folded).anyMatch(folded::equals)
                ? Optional.of(PasswordFlaw.SAME_AS_OWNER)
                : Optional.empty();
    }

    /** The same for everything that looks the same, so that ｐassword１ is no way round. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    boolean isTooLong(String password) {
        return password.codePointCount(0, password.length()) > limits.maxLength();
    }
}
