package io.foyer.account.credential;

/** A new password, checked and hashed; or why not. */
public sealed interface PreparedPassword {

    record Ready(PasswordHash hash) implements PreparedPassword {}

    record Refused(PasswordFlaw flaw) implements PreparedPassword {}

    /** Too many hashes are being computed; nothing was done. */
    record Busy() implements PreparedPassword {}
}
