package io.foyer.account.verification.web;

import io.foyer.common.security.RouteRules;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Mailed links carry their own proof, and whoever forgot a password cannot log in. */
@Component
class VerificationRoutes implements RouteRules {

    @Override
    public void apply(Routes routes) {
        routes.open(
                HttpMethod.POST,
                "/api/v1/auth/email-verification",
                "/api/v1/auth/password-reset",
                "/api/v1/auth/password-reset/confirmation");
    }
}
