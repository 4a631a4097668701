package io.foyer.account.verification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long mailed links work, and how often they are sent.
 *
 * @param verifyLifetime of a link that verifies an address, or moves an account to one
 * @param resetLifetime of a link that sets a new password
 * @param quiet least time between two links of a kind to one account
 * @param poll how long the thread that answers forgotten passwords waits when nobody asks
 */
@ConfigurationProperties("foyer.verification")
record VerificationProperties(
        @DefaultValue("24h") Duration verifyLifetime,
        @DefaultValue("1h") Duration resetLifetime,
        @DefaultValue("1m") Duration quiet,
        @DefaultValue("500ms") Duration poll) {

    Duration lifetimeOf(LinkPurpose purpose) {
        return switch (purpose) {
            case VERIFY_EMAIL, CHANGE_EMAIL -> verifyLifetime;
            case RESET_PASSWORD -> resetLifetime;
        };
    }
}
