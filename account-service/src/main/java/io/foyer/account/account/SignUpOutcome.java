package io.foyer.account.account;

import io.foyer.account.credential.PasswordFlaw;

/** What became of a sign-up. */
public sealed interface SignUpOutcome {

    record SignedUp(Profile profile) implements SignUpOutcome {}

    record EmailTaken() implements SignUpOutcome {}

    record PasswordRefused(PasswordFlaw flaw) implements SignUpOutcome {}

    /** Nothing was stored: too many passwords are being hashed just now. */
    record Busy() implements SignUpOutcome {}
}
