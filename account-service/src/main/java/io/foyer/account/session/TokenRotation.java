package io.foyer.account.session;

import io.foyer.account.client.ClientAddress;
import io.foyer.account.session.Rotation.Dead;
import io.foyer.account.session.Rotation.Family;
import io.foyer.account.session.Rotation.Reused;
import io.foyer.account.session.Rotation.Rotated;
import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exchanges refresh tokens. A token is unused until {@link #rotate} uses it, which is final; using
 * it and issuing its successor is one step, which of many at once one takes.
 */
@Component
class TokenRotation {

    private final RefreshTokens tokens;
    private final SessionEnds ends;
    private final SessionProperties limits;
    private final AuditTrail audit;
    private final InstantSource clock;

    TokenRotation(
            RefreshTokens tokens,
            SessionEnds ends,
            SessionProperties limits,
            AuditTrail audit,
            InstantSource clock) {
        this.tokens = tokens;
        this.ends = ends;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Uses the token and issues its successor; or tells why not. */
    @Transactional
    Rotation rotate(RefreshToken token, ClientAddress from) {
        var now = clock.instant();
        return tokens.liveFamilyOf(token, now)
                .map(family -> rotate(token, family, from, now))
                .orElseGet(Dead::new);
    }

    private Rotation rotate(RefreshToken token, Family family, ClientAddress from, Instant now) {
        var salt = RefreshToken.randomBytes();
        if (tokens.use(token, salt, now)) {
            var successor = token.successor(salt);
            tokens.insert(successor, family.id(), now);
            return new Rotated(family, successor);
        }
        return repeat(token, family, from, now);
    }

    /**
     * A token that was used a moment ago, and whose successor nobody has used, is the same client
     * asking again. Everything else is a copied token.
     */
    private Rotation repeat(RefreshToken token, Family family, ClientAddress from, Instant now) {
        var successor =
                tokens.successorSaltOf(token, now.minus(limits.reuseGrace())).map(token::successor);
        if (successor.isPresent() && tokens.isUnused(successor.get())) {
            return new Rotated(family, successor.get());
        }
        ends.end(family.id()).ifPresent(_ -> audit.record(reuse(family, from)));
        return new Reused(family);
    }

    private static AuditEntry reuse(Family family, ClientAddress from) {
        return new AuditEntry(
                "refresh-reuse",
                family.accountId(),
                family.id().toString(),
                "session-ended",
                from.text());
    }
}
