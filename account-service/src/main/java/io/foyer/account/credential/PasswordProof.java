package io.foyer.account.credential;

import java.time.Duration;

/** What became of asking somebody who is logged in for the password again. */
public sealed interface PasswordProof {

    record Given() implements PasswordProof {}

    record Wrong() implements PasswordProof {}

    /** Nothing was compared: too many passwords are being hashed just now. */
    record Busy() implements PasswordProof {}

    /** Nothing was compared: it was asked too often. */
    record TooOften(Duration left) implements PasswordProof {}
}
