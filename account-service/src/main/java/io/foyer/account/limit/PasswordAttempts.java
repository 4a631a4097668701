package io.foyer.account.limit;

import io.foyer.account.client.ClientAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Bounds the guessing of passwords by who guesses, never by whose password it is: an account can't
 * be locked by somebody else.
 *
 * <p>Ask {@link #refusal} before the password is compared, so that guessing costs no hash. Tell
 * {@link #failed} or {@link #succeeded} after it and believe their answer: of many guesses compared
 * at the same time, no more than the limit learn anything.
 */
@Component
public class PasswordAttempts {

    private final RateLimits limits;
    private final Limit pair;
    private final Limit client;

    PasswordAttempts(RateLimits limits, LimitProperties properties) {
        this.limits = limits;
        this.pair =
                new Limit(
                        "password-pair",
                        properties.passwordsPerPair(),
                        properties.passwordWindow());
        this.client =
                new Limit(
                        "password-client",
                        properties.passwordsPerClient(),
                        properties.passwordWindow());
    }

    /**
     * Empty when a password may be compared, else how long none is.
     *
     * @param email whose password, as typed; whether there is such an account makes no difference
     */
    public Optional<Duration> refusal(String email, ClientAddress from) {
        return limits.look(pair, pairOf(email, from))
                .or(() -> limits.look(client, from.subscriber()));
    }

    /** Counts a wrong password. */
    public Standing failed(String email, ClientAddress from) {
        return limits.add(pair, pairOf(email, from)).or(limits.add(client, from.subscriber()));
    }

    /**
     * Forgets the pair's wrong passwords.
     *
     * @return how long this right one does not count, when too many wrong ones came in meanwhile
     */
    public Optional<Duration> succeeded(String email, ClientAddress from) {
        var refusal = refusal(email, from);
        if (refusal.isEmpty()) {
            limits.forget(pair, pairOf(email, from));
        }
        return refusal;
    }

    /** A line break is in no address, so no two pairs look alike. */
    private static String pairOf(String email, ClientAddress from) {
        return from.subscriber() + "\n" + email.strip().toLowerCase(Locale.ROOT);
    }
}
