package io.foyer.account.privacy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of exports and erasures.
 *
 * @param eventUrl where event-service is asked
 * @param bookingUrl where booking-service is asked
 * @param queueUrl where queue-service is asked
 * @param connectTimeout bound on reaching a service
 * @param readTimeout bound on a service's answer
 * @param answerSize most bytes of one service's answer
 * @param concurrentExports exports gathered at once; each asks three services
 * @param exportsPerAccount exports of one account in {@code exportWindow}
 * @param exportWindow how long an export counts
 * @param askAgainAfter when services that have not answered an erasure are asked again
 * @param askBatch most erasures asked about again in one transaction
 */
@ConfigurationProperties("foyer.personal-data")
record PrivacyProperties(
        @DefaultValue("http://127.0.0.1:8102") URI eventUrl,
        @DefaultValue("http://127.0.0.1:8104") URI bookingUrl,
        @DefaultValue("http://127.0.0.1:8106") URI queueUrl,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("10MB") DataSize answerSize,
        @DefaultValue("4") int concurrentExports,
        @DefaultValue("5") int exportsPerAccount,
        @DefaultValue("1h") Duration exportWindow,
        @DefaultValue("1h") Duration askAgainAfter,
        @DefaultValue("100") int askBatch) {

    /** The other services that hold something about people. */
    List<Holder> holders() {
        return List.of(
                new Holder("event-service", eventUrl),
                new Holder("booking-service", bookingUrl),
                new Holder("queue-service", queueUrl));
    }
}
