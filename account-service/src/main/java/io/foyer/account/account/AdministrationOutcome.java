package io.foyer.account.account;

/** What became of an admin's change. */
public sealed interface AdministrationOutcome {

    record Changed(Profile profile) implements AdministrationOutcome {}

    record NoSuchAccount() implements AdministrationOutcome {}

    /** It would have left nobody who can administrate; nothing was changed. */
    record LastAdmin() implements AdministrationOutcome {}
}
