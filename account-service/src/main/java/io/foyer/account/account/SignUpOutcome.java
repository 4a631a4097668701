package io.foyer.account.account;

import io.foyer.account.credential.PasswordFlaw;

/** What became of a sign-up. */
public sealed interface SignUpOutcome {

    record SignedUp(Profile profile) implements SignUpOutcome {}

    /**
     * There is an account with this address, whose owner was told; nothing was stored.
     *
     * @param lookalike what a new account would have been, so that the answer can be the same
     */
    record AddressKnown(Profile lookalike) implements SignUpOutcome {}

    record PasswordRefused(PasswordFlaw flaw) implements SignUpOutcome {}

    /** Nothing was stored: too many passwords are being hashed just now. */
    record Busy() implements SignUpOutcome {}
}
