package io.foyer.account.account.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.foyer.account.account.Profile;

/** An account as an admin sees it: with whether it is switched off. */
record AdministeredAccount(@JsonUnwrapped AccountView account, boolean disabled) {

    static AdministeredAccount of(Profile profile) {
        return new AdministeredAccount(AccountView.of(profile), !profile.active());
    }
}
