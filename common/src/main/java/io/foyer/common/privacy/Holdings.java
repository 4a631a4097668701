package io.foyer.common.privacy;

import io.foyer.common.audit.AuditTrail;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import io.foyer.common.security.TokenClaims;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.jwt.Jwt;

/** All that this service holds about whoever asks: the features' part, and what was recorded. */
class Holdings {

    private final PersonalData personalData;
    private final ObjectProvider<AuditTrail> audit;

    Holdings(PersonalData personalData, ObjectProvider<AuditTrail> audit) {
        this.personalData = personalData;
        this.audit = audit;
    }

    /**
     * @param token absent when nobody is logged in
     */
    Map<String, Object> of(@Nullable Jwt token) {
        if (token == null) {
            throw new Problem(ProblemType.UNAUTHENTICATED);
        }
        var person = person(token);
        var held = new LinkedHashMap<>(personalData.export(person));
        audit.ifAvailable(
                trail -> {
                    var deeds = trail.about(person.accountId());
                    if (!deeds.isEmpty()) {
                        held.put("audit", deeds);
                    }
                });
        return held;
    }

    private static Person person(Jwt token) {
        var accountId = Caller.of(token).accountId();
        var email = token.getClaimAsString(TokenClaims.EMAIL);
        var verified = Objects.equals(token.getClaim(TokenClaims.EMAIL_VERIFIED), true);
        return email == null || !verified
                ? new Person(accountId, null)
                : Person.of(accountId, email);
    }
}
