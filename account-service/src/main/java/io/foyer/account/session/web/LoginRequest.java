package io.foyer.account.session.web;

import jakarta.validation.constraints.NotNull;

/** Whatever is wrong with the values is answered like a wrong password. */
record LoginRequest(@NotNull String email, @NotNull String password) {

    @Override
    public String toString() {
        return "LoginRequest[hidden]";
    }
}
