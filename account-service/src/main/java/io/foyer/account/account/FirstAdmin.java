package io.foyer.account.account;

import io.foyer.common.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Sees to it that the configured admin exists; repeating it, or racing with it, is harmless. */
@Component
class FirstAdmin implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final AccountProperties configured;
    private final SignUp signUp;
    private final AccountAdministration administration;

    FirstAdmin(AccountProperties configured, SignUp signUp, AccountAdministration administration) {
        this.configured = configured;
        this.signUp = signUp;
        this.administration = administration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (configured.adminEmail().isBlank()) {
            return;
        }
        var email =
                EmailAddress.parse(configured.adminEmail())
                        .orElseThrow(() -> refused("FOYER_ADMIN_EMAIL is not an e-mail address."));
        var wish =
                new SignUpWish(email, configured.adminPassword(), "Admin", null, Role.ADMIN, true);
        switch (signUp.register(wish)) {
            case SignUpOutcome.SignedUp _ -> log.info("Made the first admin.");
            case SignUpOutcome.AddressKnown _ -> promote(email);
            case SignUpOutcome.PasswordRefused(var flaw) ->
                    throw refused("FOYER_ADMIN_PASSWORD " + flaw.message() + ".");
            case SignUpOutcome.Busy _ ->
                    throw refused("The first admin could not be made in time.");
        }
    }

    /** Only who has shown that the address is theirs: anybody can sign up with an admin's. */
    private void promote(EmailAddress email) {
        if (!administration.grantIfVerified(email, Role.ADMIN)) {
            log.warn("The account of FOYER_ADMIN_EMAIL is no admin: its address is not verified.");
        }
    }

    private static IllegalStateException refused(String why) {
        return new IllegalStateException(why);
    }
}
