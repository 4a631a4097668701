package io.foyer.account.session.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/**
 * Leaves access tokens alone on the calls that carry a proof of their own. A client that sends its
 * expired or ended access token along with everything could otherwise neither refresh nor log out.
 */
@Component
class OwnProof implements BearerTokenResolver {

    private final BearerTokenResolver everywhereElse = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        return SessionRoutes.OWN_PROOF.contains(request.getRequestURI())
                ? null
                : everywhereElse.resolve(request);
    }
}
