package io.foyer.account.limit;

import io.foyer.account.client.ClientAddress;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Bounds how many accounts one client makes. */
@Component
public class SignUpAttempts {

    private final RateLimits limits;
    private final Limit client;

    SignUpAttempts(RateLimits limits, LimitProperties properties) {
        this.limits = limits;
        this.client =
                new Limit("sign-up", properties.signUpsPerClient(), properties.signUpWindow());
    }

    /** Counts a sign-up; empty when it may go on, else how long none may. */
    public Optional<Duration> refusal(ClientAddress from) {
        return limits.take(client, from.subscriber());
    }
}
