package io.foyer.platform.payment;

import org.jspecify.annotations.Nullable;

/**
 * How a confirmation was asked for.
 *
 * @param buyerPresent whether somebody is there to pass a challenge
 * @param returnUrl where the buyer wants to come back to after it
 */
record Confirmation(boolean buyerPresent, @Nullable String returnUrl) {

    static Confirmation of(FormParameters parameters) {
        boolean absent =
                parameters.flag("error_on_requires_action") || parameters.flag("off_session");
        return new Confirmation(!absent, parameters.text("return_url").orElse(null));
    }
}
