package io.foyer.account.limit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts against {@link Limit}s. Only hashes of subjects are kept, never what they are made of. */
@Component
public class RateLimits {

    private final Counts counts;

    RateLimits(Counts counts) {
        this.counts = counts;
    }

    /** Takes one of the subject's; empty when there was one left, else how long until there is. */
    public Optional<Duration> take(Limit limit, String subject) {
        return switch (add(limit, subject)) {
            case Standing.Open _, Standing.Exhausted _ -> Optional.empty();
            case Standing.Limited(var retryAfter) -> Optional.of(retryAfter);
        };
    }

    Standing add(Limit limit, String subject) {
        if (limit.isOff()) {
            return new Standing.Open();
        }
        var counted = counts.add(key(limit, subject), limit.window());
        if (counted.number() > limit.most()) {
            return new Standing.Limited(counted.left());
        }
        return counted.number() == limit.most() ? new Standing.Exhausted() : new Standing.Open();
    }

    /** Empty when there is one left; takes none. */
    Optional<Duration> look(Limit limit, String subject) {
        if (limit.isOff()) {
            return Optional.empty();
        }
        var counted = counts.read(key(limit, subject));
        return counted.number() < limit.most() ? Optional.empty() : Optional.of(counted.left());
    }

    void forget(Limit limit, String subject) {
        counts.clear(key(limit, subject));
    }

    private static String key(Limit limit, String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(subject.getBytes(StandardCharsets.UTF_8));
            return "limit:%s:%s"
                    .formatted(
                            limit.name(),
                            Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
