package io.foyer.common.security;

/** What the platform's tokens are called and carry (RFC 9068 access tokens, RFC 8725 typing). */
public final class TokenClaims {

    /** {@code typ} header of an access token. */
    public static final String ACCESS_TOKEN_TYPE = "at+jwt";

    /** {@code aud} of an access token: every service of the platform. */
    public static final String ACCESS_AUDIENCE = "foyer-api";

    /** The account's roles, a list of {@link Role} names. */
    public static final String ROLES = "roles";

    /** The log-in this token belongs to; refreshes keep it, logging out ends it. */
    public static final String SESSION = "sid";

    /** The account's e-mail address. */
    public static final String EMAIL = "email";

    /** Whether the account has shown that this address is its own. */
    public static final String EMAIL_VERIFIED = "email_verified";

    /** What the account calls itself. */
    public static final String NAME = "name";

    /** {@code typ} header of an admission token. */
    public static final String ADMISSION_TOKEN_TYPE = "admission+jwt";

    /** {@code aud} of an admission token: whoever sells. */
    public static final String ADMISSION_AUDIENCE = "foyer-booking";

    /** The one showtime an admission token lets its subject book. */
    public static final String SHOWTIME = "showtime";

    private TokenClaims() {}
}
