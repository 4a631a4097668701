package io.foyer.account.verification;

import io.foyer.account.account.EmailAddress;
import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers forgotten passwords with a link. Asking writes one row, whether or not there is such an
 * account; looking it up happens behind the answer, so its time tells nothing.
 */
@Service
public class PasswordReset {

    private final ResetRequests requests;
    private final Profiles profiles;
    private final MailedLinks links;
    private final InstantSource clock;

    PasswordReset(
            ResetRequests requests, Profiles profiles, MailedLinks links, InstantSource clock) {
        this.requests = requests;
        this.profiles = profiles;
        this.links = links;
        this.clock = clock;
    }

    /** Has a link sent to the address soon, if it has an account that is not disabled. */
    public void ask(EmailAddress email) {
        requests.add(email, clock.instant());
    }

    /**
     * Answers one request: takes it and sends the link, both or neither.
     *
     * @return whether there was one
     */
    @Transactional
    boolean answerNext() {
        var request = requests.take();
        request.flatMap(profiles::findByEmail).filter(Profile::active).ifPresent(this::answer);
        return request.isPresent();
    }

    /** Silent when a link was sent a moment ago: nobody is to be flooded. */
    private void answer(Profile profile) {
        links.send(new Link(profile.id(), LinkPurpose.RESET_PASSWORD, profile.email()));
    }
}
