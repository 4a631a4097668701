package io.foyer.account.session.web;

import io.foyer.account.client.ClientAddress;
import io.foyer.account.session.LoginAttempt;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Whatever is wrong with the values is answered like a wrong password. */
record LoginRequest(@NotNull String email, @NotNull String password) {

    LoginAttempt attempt(ClientAddress from, @Nullable String userAgent) {
        return new LoginAttempt(email, password, from, userAgent);
    }

    @Override
    public String toString() {
        return "LoginRequest[hidden]";
    }
}
