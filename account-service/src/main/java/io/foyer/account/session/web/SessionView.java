package io.foyer.account.session.web;

import io.foyer.account.session.Session;

/**
 * The answer to a log-in or a refresh.
 *
 * @param expiresIn seconds until the access token expires
 */
record SessionView(String accessToken, long expiresIn, String refreshToken, String tokenType) {

    static SessionView of(Session session) {
        return new SessionView(
                session.accessToken().value(),
                session.accessToken().lifetime().toSeconds(),
                session.refreshToken().text(),
                "Bearer");
    }

    @Override
    public String toString() {
        return "SessionView[hidden]";
    }
}
