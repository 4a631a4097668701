package io.foyer.account.verification;

import io.foyer.account.account.Profile;
import io.foyer.account.credential.Credentials;
import io.foyer.account.credential.PasswordHash;
import io.foyer.account.credential.PreparedPassword;
import io.foyer.common.mail.Mails;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives an existing account another password, however its owner showed who they are. */
@Component
class NewPasswords {

    private final Credentials credentials;
    private final MailedLinks links;
    private final Mails mails;
    private final InstantSource clock;

    NewPasswords(Credentials credentials, MailedLinks links, Mails mails, InstantSource clock) {
        this.credentials = credentials;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    /** Call outside of transactions: it hashes. */
    PreparedPassword prepare(Profile owner, String password) {
        return credentials.prepare(
                password, owner.email().value(), owner.email().local(), owner.name());
    }

    /**
     * Stores the password and tells the owner. Links that are out end with the old password: who
     * knew that may have asked for one, such as to move the account to another address.
     *
     * @param keptSessionId the one session that goes on; absent for none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void store(Profile owner, PasswordHash hash, @Nullable UUID keptSessionId) {
        credentials.replace(owner.id(), hash, keptSessionId, clock.instant());
        links.voidAll(owner.id());
        mails.send(owner.email().value(), Letters.passwordChanged());
    }
}
