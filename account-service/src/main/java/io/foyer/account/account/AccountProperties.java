package io.foyer.account.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may begin here, and how.
 *
 * @param adminEmail the first admin, without whom nobody could make another; empty for none
 * @param adminPassword used only when the account does not exist yet; never changes an existing one
 * @param logInNeedsVerification whether an account cannot log in until its address is verified
 * @param noticeEvery how long the owner of an address is not told again that somebody tried to sign
 *     up with it
 */
@ConfigurationProperties("foyer.account")
record AccountProperties(
        @DefaultValue("") String adminEmail,
        @DefaultValue("") String adminPassword,
        @DefaultValue("false") boolean logInNeedsVerification,
        @DefaultValue("10m") Duration noticeEvery) {

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "AccountProperties[adminEmail=%s, logInNeedsVerification=%s, noticeEvery=%s]"
                .formatted(adminEmail, logInNeedsVerification, noticeEvery);
    }
}
