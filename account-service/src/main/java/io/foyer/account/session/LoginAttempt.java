package io.foyer.account.session;

import io.foyer.account.client.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tries to log in with, and from where.
 *
 * @param email as typed
 */
public record LoginAttempt(
        String email, String password, ClientAddress from, @Nullable String userAgent) {

    Device device() {
        return Device.of(userAgent, from);
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "LoginAttempt[hidden]";
    }
}
