package io.foyer.account.credential;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares nothing, but remembers which hashes it was asked to compare with. */
final class CountingEncoder implements PasswordEncoder {

    final List<String> compared = new ArrayList<>();

    @Override
    public String encode(@Nullable CharSequence password) {
        return "hash of " + password;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        compared.add(String.valueOf(hash));
        return true;
    }
}
