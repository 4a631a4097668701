package io.foyer.queue.admission;

import io.foyer.common.messaging.Streams;
import io.foyer.queue.fixture.RunningQueue;
import java.util.List;
import java.util.UUID;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What other services tell the door, and are told by it. */
record DoorMessages(RunningQueue queue) {

    /** The tokens that booking-service was told are good no more, in that order. */
    List<UUID> endedTokens(UUID showtime) {
        var json = queue.bean(JsonMapper.class);
        return queue
                .bean(JdbcClient.class)
                .sql(
                        """
                        SELECT payload FROM outbox
                         WHERE type = 'AdmissionsEnded' AND payload LIKE ? ORDER BY id
                        """)
                .param("%" + showtime + "%")
                .query(String.class)
                .list()
                .stream()
                .map(payload -> json.readValue(payload, AdmissionsEnded.class))
                .flatMap(message -> message.tokenIds().stream())
                .toList();
    }

    RStream<String, String> catalogue() {
        return stream(Streams.CATALOGUE);
    }

    RStream<String, String> admission() {
        return stream(Streams.ADMISSION);
    }

    private RStream<String, String> stream(String name) {
        return queue.bean(RedissonClient.class).getStream(name, StringCodec.INSTANCE);
    }
}
