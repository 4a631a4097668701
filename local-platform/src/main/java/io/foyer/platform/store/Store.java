package io.foyer.platform.store;

import java.util.List;

/** A store running as a process of this machine. */
public sealed interface Store permits PostgresStore, RedisStore, ElasticsearchStore {

    /** Returns when it answers; {@link io.foyer.platform.process.StartFailure} when it does not. */
    void start();

    /** Lets it write down what it has and end; does nothing when it is not running. */
    void stop();

    /** Its processes, empty when it is not running. */
    List<ProcessHandle> handles();
}
