package io.foyer.account.session;

import java.time.Duration;

/** What became of a log-in. */
public sealed interface LoginOutcome {

    record LoggedIn(Session session) implements LoginOutcome {}

    /** No such account, another password, or disabled: the caller cannot tell which. */
    record Refused() implements LoginOutcome {}

    /** Too many wrong passwords from there: whether this one was right is not told. */
    record Limited(Duration retryAfter) implements LoginOutcome {}

    /** Nothing was compared: too many passwords are being hashed just now. */
    record Busy() implements LoginOutcome {}
}
