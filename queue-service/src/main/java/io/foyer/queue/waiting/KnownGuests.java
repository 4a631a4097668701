package io.foyer.queue.waiting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.common.session.EndedSessions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Service;

/**
 * Whose access tokens were verified a moment ago. A crowd that waits sends each of its tokens every
 * few seconds, and verifying one costs more than the rest of a poll; so what a poll needs of it is
 * remembered, under the token's SHA-256: a quarter of a kilobyte instead of the four that a token
 * and its claims take. What can change about a token that was good is checked each time: its end,
 * and the end of its session.
 */
@Service
public class KnownGuests {

    private final EndedSessions ended;
    private final InstantSource clock;
    private final Cache<Digest, Known> known;

    private record Known(Guest guest, Instant until) {}

    /** SHA-256 of a token. */
    private record Digest(long first, long second, long third, long fourth) {

        static Digest of(String token) {
            try {
                var bytes =
                        ByteBuffer.wrap(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(token.getBytes(StandardCharsets.ISO_8859_1)));
                return new Digest(
                        bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }

    KnownGuests(EndedSessions ended, InstantSource clock, WaitingProperties limits) {
        this.ended = ended;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(limits.knownGuests())
                        .expireAfterWrite(limits.guestLifetime())
                        .build();
    }

    /** Whose token this is; it was verified just now. */
    public Guest meet(Jwt accessToken) {
        var guest = Guest.of(accessToken);
        var until = accessToken.getExpiresAt();
        if (until != null) {
            known.put(Digest.of(accessToken.getTokenValue()), new Known(guest, until));
        }
        return guest;
    }

    /** Whose token this is; empty also for a good one that was not verified lately. */
    public Optional<Guest> recall(String accessToken) {
        return Optional.ofNullable(known.getIfPresent(Digest.of(accessToken)))
                .filter(met -> clock.instant().isBefore(met.until()))
                .map(Known::guest)
                .filter(guest -> !ended.contains(guest.session()));
    }
}
