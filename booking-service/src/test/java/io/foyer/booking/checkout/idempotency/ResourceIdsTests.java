package io.foyer.booking.checkout.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Names of what requests with a key make. */
class ResourceIdsTests {

    private static final UUID SHOWTIME = UUID.fromString("019a8f00-1234-7abc-8def-0123456789ab");
    private static final UUID BUYER = UUID.randomUUID();

    @Test
    void theSameRequestMeansTheSameThing() {
        assertThat(id(BUYER, "key", "hash")).isEqualTo(id(BUYER, "key", "hash"));
        assertThat(id(BUYER, "key", "hash"))
                .isNotIn(
                        id(UUID.randomUUID(), "key", "hash"),
                        id(BUYER, "other", "hash"),
                        id(BUYER, "key", "other"));
    }

    @Test
    void anIdIsOfVersionSevenAndLiesNearWhatItIsMadeFor() {
        var id = id(BUYER, "key", "hash");

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.toString()).startsWith("019a8f00-1234-7");
    }

    private static UUID id(UUID account, String key, String hash) {
        return ResourceIds.of(SHOWTIME, new KeyedRequest(new IdempotencyKey(account, key), hash));
    }
}
