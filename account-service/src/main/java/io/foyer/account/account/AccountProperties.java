package io.foyer.account.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first admin, without whom nobody could make another.
 *
 * @param adminEmail empty for none; an account with this address is made an admin at every start
 * @param adminPassword used only when the account does not exist yet; never changes an existing one
 */
@ConfigurationProperties("foyer.account")
record AccountProperties(
        @DefaultValue("") String adminEmail, @DefaultValue("") String adminPassword) {

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "AccountProperties[adminEmail=%s]".formatted(adminEmail);
    }
}
