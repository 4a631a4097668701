package io.foyer.account.session.web;

import org.jspecify.annotations.Nullable;

/**
 * What to log out of.
 *
 * @param refreshToken for clients that keep no cookies; browsers send theirs as a cookie
 * @param everywhere ends all sessions of the account; absent means only this one
 */
record LogoutRequest(@Nullable String refreshToken, @Nullable Boolean everywhere) {

    boolean wantsAll() {
        return Boolean.TRUE.equals(everywhere);
    }

    @Override
    public String toString() {
        return "LogoutRequest[hidden]";
    }
}
