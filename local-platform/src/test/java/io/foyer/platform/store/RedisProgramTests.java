package io.foyer.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.platform.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisProgramTests {

    @TempDir private Path folder;

    @Test
    void withoutAnotherItIsTheOneThatComesWithThePlatform() throws IOException {
        var program = new RedisProgram(Optional.empty()).path(Programs.shared());

        assertThat(program).isExecutable();
    }

    @Test
    void anotherIsTakenAsItIs() throws IOException {
        var own = Files.createFile(folder.resolve("redis-server"));
        assertThat(own.toFile().setExecutable(true)).isTrue();

        assertThat(new RedisProgram(Optional.of(own)).path(folder)).isEqualTo(own);
    }

    @Test
    void whatIsNoProgramIsNamed() {
        var nothing = folder.resolve("nothing");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new RedisProgram(Optional.of(nothing)).path(folder))
                .withMessageContaining(nothing.toString());
    }
}
