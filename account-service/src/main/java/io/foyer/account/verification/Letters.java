package io.foyer.account.verification;

import io.foyer.common.mail.Letter;

/**
 * What the mails of this feature say. None calls anybody by name: whoever signs up chooses the name
 * and the address, and could have us send their words to a stranger.
 *
 * <p>Secrets stand in the fragment of a link, which browsers send to nobody.
 */
final class Letters {

    private static final String VERIFY = "/account/verify#token=";
    private static final String RESET = "/account/reset#token=";

    private Letters() {}

    static Letter with(LinkPurpose purpose, LinkSecret secret) {
        return switch (purpose) {
            case VERIFY_EMAIL -> verify(secret);
            case CHANGE_EMAIL -> move(secret);
            case RESET_PASSWORD -> reset(secret);
        };
    }

    private static Letter verify(LinkSecret secret) {
        return Letter.about("Please confirm your e-mail address")
                .say("Somebody signed up at Foyer with this e-mail address.")
                .say("If it was you, please confirm that the address is yours.")
                .link("Confirm the address", VERIFY + secret.text())
                .say(
                        "The link works once, for a day. If it was not you, do not follow it: the"
                                + " account stays unconfirmed.");
    }

    private static Letter move(LinkSecret secret) {
        return Letter.about("Please confirm your new e-mail address")
                .say("Somebody wants to use this e-mail address for their account at Foyer.")
                .link("Confirm the new address", VERIFY + secret.text())
                .say(
                        "The link works once, for a day. If it was not you, do not follow it:"
                                + " nothing changes.");
    }

    private static Letter reset(LinkSecret secret) {
        return Letter.about("Set a new password")
                .say("Somebody asked to set a new password for your account at Foyer.")
                .link("Set a new password", RESET + secret.text())
                .say(
                        "The link works once, for an hour. If it was not you, do nothing: your"
                                + " password stays as it is.");
    }

    static Letter addressTried() {
        return Letter.about("You already have an account")
                .say(
                        "Somebody tried to sign up at Foyer with your e-mail address, which has an"
                                + " account already.")
                .say("If it was you: log in, or set a new password if you forgot it.")
                .link("Log in", "/login")
                .say("If it was not you, there is nothing to do: nobody got in.");
    }

    static Letter passwordChanged() {
        return Letter.about("Your password was changed")
                .say("The password of your account at Foyer was changed just now.")
                .say(
                        "If it was not you, set a new one at once: follow \"Forgot your password?\""
                                + " at the log-in.")
                .link("Log in", "/login");
    }

    static Letter addressLeaves() {
        return Letter.about("Your account is about to get another e-mail address")
                .say(
                        "Somebody who knows the password of your account at Foyer asked to use"
                                + " another e-mail address for it. That happens as soon as the new"
                                + " address is confirmed.")
                .say("If it was not you, set a new password at once; that stops it.")
                .link("Log in", "/login");
    }
}
