package io.foyer.account.testing;

/** What a client holds after logging in. */
public record LoggedIn(String accessToken, long expiresIn, String refreshToken, String tokenType) {

    public String bearer() {
        return "Bearer " + accessToken;
    }
}
