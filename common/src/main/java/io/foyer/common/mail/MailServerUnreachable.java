package io.foyer.common.mail;

/** A mail could not be handed in just now. Carries the failure's type only; see {@link Postman}. */
final class MailServerUnreachable extends RuntimeException {

    MailServerUnreachable(String why) {
        super(why);
    }

    /** Where it was thrown is always the same place. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
