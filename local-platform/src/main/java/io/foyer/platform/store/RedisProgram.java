package io.foyer.platform.store;

import io.foyer.platform.process.StartFailure;
import io.foyer.platform.process.UnpackedOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/**
 * Which Redis server is started: the one that comes with the platform, or one that is named by the
 * environment, to try another version.
 *
 * @param named a program that is there already
 */
record RedisProgram(Optional<Path> named) {

    /** The path of a {@code redis-server}. */
    static final String VARIABLE = "FOYER_REDIS_SERVER";

    static RedisProgram ofEnvironment() {
        return new RedisProgram(
                Optional.ofNullable(System.getenv(VARIABLE))
                        .filter(path -> !path.isBlank())
                        .map(Path::of));
    }

    /**
     * Unpacks what comes with the platform, if that is wanted.
     *
     * @param programs where programs are unpacked
     * @throws StartFailure when what was named cannot be run
     */
    Path path(Path programs) throws IOException {
        if (named.isEmpty()) {
            return unpacked(programs);
        }
        var program = named.get().toAbsolutePath();
        if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
            throw new StartFailure(
                    "%s names %s, which is no program.".formatted(VARIABLE, program));
        }
        return program;
    }

    private static Path unpacked(Path programs) throws IOException {
        var folder =
                UnpackedOnce.under(
                        programs,
                        JarNames.of(ExecutableProvider.class),
                        into -> ExecutableProvider.newJarResourceProvider(into.toFile()).get());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isExecutable).findFirst().orElseThrow();
        }
    }
}
