package io.foyer.booking.hold;

import java.util.stream.Collectors;
import org.redisson.api.redisnode.RedisNode.InfoSection;
import org.springframework.stereotype.Component;

/**
 * Names the run of the Redis that answers: it has another name each time it is started, and a
 * cluster each time one of its nodes is, or is replaced.
 */
@Component
class StoreRuns {

    private final RedisMasters masters;

    StoreRuns(RedisMasters masters) {
        this.masters = masters;
    }

    /**
     * The present one.
     *
     * @throws org.redisson.client.RedisException when it cannot be asked
     */
    String now() {
        return masters.all().stream()
                .map(node -> node.info(InfoSection.SERVER).getOrDefault("run_id", "unknown"))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
