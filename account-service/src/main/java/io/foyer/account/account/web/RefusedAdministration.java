package io.foyer.account.account.web;

import io.foyer.account.client.ClientAddress;
import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Keeps in the audit trail who called what their role does not allow. All rules about roles in this
 * service guard the admins' calls. Who is not logged in at all is nobody to remember.
 */
@Component
class RefusedAdministration {

    private static final int OBJECT_LENGTH = 200;

    private final AuditTrail audit;

    RefusedAdministration(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void on(AuthorizationDeniedEvent<?> denied) {
        Authentication caller = denied.getAuthentication().get();
        if (caller instanceof JwtAuthenticationToken token
                && denied.getObject() instanceof HttpServletRequest request) {
            audit.record(
                    new AuditEntry(
                            "administration-refused",
                            UUID.fromString(token.getName()),
                            call(request),
                            "forbidden",
                            ClientAddress.of(request.getRemoteAddr()).text()));
        }
    }

    private static String call(HttpServletRequest request) {
        var call = request.getMethod() + " " + request.getRequestURI();
        return call.length() <= OBJECT_LENGTH ? call : call.substring(0, OBJECT_LENGTH);
    }
}
