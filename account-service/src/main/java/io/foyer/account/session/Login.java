package io.foyer.account.session;

import io.foyer.account.account.EmailAddress;
import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.credential.Credentials;
import org.springframework.stereotype.Service;

/** Logging in by e-mail address and password. */
@Service
public class Login {

    private final Profiles profiles;
    private final Credentials credentials;
    private final Sessions sessions;

    Login(Profiles profiles, Credentials credentials, Sessions sessions) {
        this.profiles = profiles;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    /** Costs one password hash whether or not there is such an account. */
    public LoginOutcome logIn(String email, String password) {
        var profile = EmailAddress.parse(email).flatMap(profiles::findForLogIn);
        return switch (credentials.check(profile.map(Profile::id), password)) {
            case MATCHES -> sessions.begin(profile.orElseThrow());
            case DIFFERS -> new LoginOutcome.Refused();
            case BUSY -> new LoginOutcome.Busy();
        };
    }
}
