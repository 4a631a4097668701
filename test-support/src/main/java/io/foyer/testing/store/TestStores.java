package io.foyer.testing.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;

/** The running stores behind the door. */
sealed interface TestStores extends AutoCloseable permits EmbeddedStores, ContainerStores {

    /** Containers when Docker answers, else the embedded programs. */
    static TestStores start(StoreFolder folder) {
        return dockerAnswers() ? ContainerStores.start() : EmbeddedStores.start(folder);
    }

    // Asking costs seconds where there is no Docker at all, so look for its door first.
    private static boolean dockerAnswers() {
        boolean mayBeThere =
                System.getenv("DOCKER_HOST") != null
                        || Files.exists(Path.of("/var/run/docker.sock"))
                        || Files.exists(
                                Path.of(
                                        System.getProperty("user.home"),
                                        ".testcontainers.properties"));
        return mayBeThere && DockerClientFactory.instance().isDockerAvailable();
    }

    /** As superuser. */
    Connection connectToPostgres() throws SQLException;

    String postgresUrl(String database);

    URI redis(int database);

    RedisNumbers redisNumbers();

    /** Starts it at the first call. */
    URI elasticsearch();

    @Override
    void close();
}
