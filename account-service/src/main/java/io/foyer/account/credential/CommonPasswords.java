package io.foyer.account.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The passwords that guessing begins with: {@code passwords/common.txt}, one a line, lower case.
 */
record CommonPasswords(Set<String> passwords) {

    private static final String LIST = "passwords/common.txt";

    CommonPasswords {
        passwords = Set.copyOf(passwords);
    }

    static CommonPasswords load() {
        try {
            var text = new ClassPathResource(LIST).getContentAsString(StandardCharsets.UTF_8);
            return new CommonPasswords(text.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String password) {
        return passwords.contains(password.toLowerCase(Locale.ROOT));
    }
}
