package io.foyer.account.account;

import io.foyer.common.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs up with.
 *
 * @param password as typed; it is hashed before anything is stored
 * @param vouchedFor whether the operator says whose address this is, so that it counts as verified
 */
public record SignUpWish(
        EmailAddress email,
        String password,
        String name,
        @Nullable String phone,
        Role role,
        boolean vouchedFor) {

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "SignUpWish[role=%s]".formatted(role);
    }
}
