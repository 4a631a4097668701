package io.foyer.account.session;

import io.foyer.account.account.AccountDisabled;
import io.foyer.account.credential.CredentialsChanged;
import io.foyer.account.session.Rotation.Dead;
import io.foyer.account.session.Rotation.Family;
import io.foyer.account.session.Rotation.Reused;
import io.foyer.account.session.Rotation.Rotated;
import io.foyer.common.id.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins, rotates and ends session families.
 *
 * <p>A family is live until it is revoked or reaches its end; both are final. A token is unused
 * until {@link #rotate} uses it, which is final too. A token counts only while its family lives, so
 * revoking needs one row and cannot miss a token that is being issued at the same moment.
 */
@Component
class SessionFamilies {

    private final RefreshTokens tokens;
    private final SessionProperties limits;
    private final IdSource ids;
    private final InstantSource clock;

    SessionFamilies(
            RefreshTokens tokens, SessionProperties limits, IdSource ids, InstantSource clock) {
        this.tokens = tokens;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** Starts a family; joins the caller's transaction. */
    @Transactional
    Rotated begin(UUID accountId) {
        var now = clock.instant();
        var family = new Family(ids.next(), accountId, now.plus(limits.lifetime()));
        var token = RefreshToken.random();
        tokens.insertFamily(family, now);
        tokens.insert(token, family.id(), now);
        return new Rotated(family, token);
    }

    /** Uses the token and issues its successor; or tells why not. */
    @Transactional
    Rotation rotate(RefreshToken token) {
        var now = clock.instant();
        return tokens.liveFamilyOf(token, now)
                .map(family -> rotate(token, family, now))
                .orElseGet(Dead::new);
    }

    /** Ends the family of this token; does nothing when there is none. */
    @Transactional
    void end(RefreshToken token) {
        var now = clock.instant();
        tokens.liveFamilyOf(token, now).ifPresent(family -> tokens.revokeFamily(family.id(), now));
    }

    @Transactional
    void end(UUID familyId) {
        tokens.revokeFamily(familyId, clock.instant());
    }

    /** In the transaction that disables the account, so that no session outlives it. */
    @EventListener
    @Transactional
    void endAll(AccountDisabled disabled) {
        tokens.revokeFamiliesOf(disabled.accountId(), null, clock.instant());
    }

    /** In the transaction that changes the password: whoever knew the old one is out. */
    @EventListener
    @Transactional
    void endAllOthers(CredentialsChanged changed) {
        tokens.revokeFamiliesOf(changed.accountId(), changed.exceptSessionId(), clock.instant());
    }

    private Rotation rotate(RefreshToken token, Family family, Instant now) {
        var salt = RefreshToken.randomBytes();
        if (tokens.use(token, salt, now)) {
            var successor = token.successor(salt);
            tokens.insert(successor, family.id(), now);
            return new Rotated(family, successor);
        }
        return repeat(token, family, now);
    }

    /**
     * A token that was used a moment ago, and whose successor nobody has used, is the same client
     * asking again. Everything else is a copied token.
     */
    private Rotation repeat(RefreshToken token, Family family, Instant now) {
        var successor =
                tokens.successorSaltOf(token, now.minus(limits.reuseGrace())).map(token::successor);
        if (successor.isPresent() && tokens.isUnused(successor.get())) {
            return new Rotated(family, successor.get());
        }
        tokens.revokeFamily(family.id(), now);
        return new Reused(family);
    }
}
