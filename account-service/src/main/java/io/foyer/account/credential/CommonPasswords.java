package io.foyer.account.credential;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * The passwords that guessing begins with: zxcvbn's ranked list of 30,000 leaked ones. More than
 * 3,000 of them have eight characters or more, so the 3,000 most common that could be chosen at all
 * are in it.
 */
record CommonPasswords(Set<String> passwords) {

    CommonPasswords {
        passwords = Set.copyOf(passwords);
    }

    static CommonPasswords load() {
        try {
            var ranked = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
            return new CommonPasswords(Set.copyOf(ranked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param password as {@link PasswordPolicy} compares: composed, in lower case
     */
    boolean contains(String password) {
        return passwords.contains(password);
    }
}
