package io.foyer.account.credential;

/** Why a password is not accepted. */
public enum PasswordFlaw {
    TOO_SHORT("is too short"),
    TOO_LONG("is too long"),
    TOO_COMMON("is among the passwords that are tried first"),
    SAME_AS_OWNER("must not be your e-mail address or your name");

    private final String message;

    PasswordFlaw(String message) {
        this.message = message;
    }

    /** Goes on from the word "password". */
    public String message() {
        return message;
    }
}
