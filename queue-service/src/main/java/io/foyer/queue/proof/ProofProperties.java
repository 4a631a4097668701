package io.foyer.queue.proof;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Proof of humanity.
 *
 * @param kind who checks
 * @param busyJoins so many newcomers of a room in {@code busyWindow} at this instance are usual;
 *     past that {@code WHEN_BUSY} asks for a proof
 * @param rooms most rooms whose rush is watched
 */
@ConfigurationProperties("foyer.proof")
public record ProofProperties(
        @DefaultValue("WORK") Challenge.Kind kind,
        @DefaultValue("2000") int busyJoins,
        @DefaultValue("10s") Duration busyWindow,
        @DefaultValue("5000") int rooms,
        @DefaultValue Work work,
        @DefaultValue Provider provider) {

    /**
     * Proof of work.
     *
     * @param bits zero bits to find, which takes 2^bits tries on average: 17 keep a phone busy for
     *     about a second
     * @param lifetime how long a challenge may be answered
     * @param cleanup how often spent proofs that have expired are removed
     */
    public record Work(
            @DefaultValue("17") int bits,
            @DefaultValue("2m") Duration lifetime,
            @DefaultValue("10m") Duration cleanup) {}

    /**
     * A provider that is asked over HTTP whether a response is good.
     *
     * @param url where; needed when {@code kind} is PROVIDER, like the two after it
     * @param secret by which the provider knows us
     * @param siteKey by which its script knows us; public
     * @param connectTimeout bound on opening a connection
     * @param timeout bound on its answer
     * @param calls most calls in flight; one more fails at once
     */
    public record Provider(
            @Nullable URI url,
            @DefaultValue("") String secret,
            @DefaultValue("") String siteKey,
            @DefaultValue("500ms") Duration connectTimeout,
            @DefaultValue("2s") Duration timeout,
            @DefaultValue("200") int calls) {

        /** An empty address is none: that is how an unset variable comes. */
        public Provider {
            url = url == null || url.toString().isEmpty() ? null : url;
        }

        @Override
        public String toString() {
            return "Provider[url=%s]".formatted(url);
        }
    }
}
