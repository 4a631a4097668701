package io.foyer.account.verification;

/** What a mailed link is good for. */
enum LinkPurpose {
    /** The account's address is that of its owner. */
    VERIFY_EMAIL,

    /** The account moves to the address that the link was sent to. */
    CHANGE_EMAIL,

    /** Whoever has the link sets a new password. */
    RESET_PASSWORD
}
