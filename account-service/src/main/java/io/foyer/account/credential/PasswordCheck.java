package io.foyer.account.credential;

/** What comparing a password with an account's says. */
public enum PasswordCheck {
    MATCHES,

    /** It is another password, or there is no such account: the caller cannot tell which. */
    DIFFERS,

    /** Too many hashes are being computed; nothing was compared. */
    BUSY
}
