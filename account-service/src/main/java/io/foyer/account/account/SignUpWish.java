package io.foyer.account.account;

import io.foyer.common.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs up with.
 *
 * @param password as typed; it is hashed before anything is stored
 */
public record SignUpWish(
        EmailAddress email, String password, String name, @Nullable String phone, Role role) {

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "SignUpWish[role=%s]".formatted(role);
    }
}
