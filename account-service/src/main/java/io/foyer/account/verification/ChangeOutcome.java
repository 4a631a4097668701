package io.foyer.account.verification;

import io.foyer.account.credential.PasswordFlaw;
import java.time.Duration;

/** What became of a change that needs the present password. */
public sealed interface ChangeOutcome {

    /** It was made, or is on its way. */
    record Accepted() implements ChangeOutcome {}

    record WrongPassword() implements ChangeOutcome {}

    record NewPasswordRefused(PasswordFlaw flaw) implements ChangeOutcome {}

    /** Nothing was done: it was asked for too often. */
    record TooOften(Duration left) implements ChangeOutcome {}

    /** Nothing was done: too many passwords are being hashed just now. */
    record Busy() implements ChangeOutcome {}

    record NoAccount() implements ChangeOutcome {}
}
