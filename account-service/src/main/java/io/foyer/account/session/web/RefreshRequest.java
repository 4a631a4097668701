package io.foyer.account.session.web;

import org.jspecify.annotations.Nullable;

/** The refresh token of clients that keep no cookies; browsers send theirs as a cookie. */
record RefreshRequest(@Nullable String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[hidden]";
    }
}
