package io.foyer.account.account;

/** What became of the wish to remove an account. */
public enum RemovalOutcome {
    REMOVED,
    NO_SUCH_ACCOUNT,

    /** It would have left nobody who can administrate; nothing was changed. */
    LAST_ADMIN
}
