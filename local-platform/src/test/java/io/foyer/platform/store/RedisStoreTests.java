package io.foyer.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.platform.process.Ports;
import io.foyer.platform.process.StartFailure;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisStoreTests {

    @TempDir private Path folder;
    private final int port = Ports.free();

    private RedisStore store() {
        return new RedisStore(Programs.shared(), folder, port, 16);
    }

    private final List<RedisStore> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(RedisStore::stop);
    }

    @Test
    void itKeepsWhatItHasOverARestart() throws IOException {
        RedisStore store = start();
        ask(store.uri(0), "SET kept 42");

        store.stop();
        store.start();

        assertThat(ask(store.uri(0), "GET kept")).isEqualTo("$2");
    }

    @Test
    void itForgetsWhenTold() throws IOException {
        RedisStore store = start();
        ask(store.uri(0), "SET kept 42");

        store.stop();
        store.forget();
        store.start();

        assertThat(ask(store.uri(0), "GET kept")).isEqualTo("$-1");
    }

    @Test
    void aTakenPortIsNamed() {
        start();

        RedisStore second = new RedisStore(Programs.shared(), folder.resolve("second"), port, 16);
        started.add(second);
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(second::start)
                .withMessageStartingWith("Port %d, which Redis needs, is in use".formatted(port));
    }

    private RedisStore start() {
        RedisStore store = store();
        started.add(store);
        store.start();
        return store;
    }

    private static String ask(URI redis, String command) throws IOException {
        try (Socket socket = new Socket(redis.getHost(), redis.getPort())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            for (int each = socket.getInputStream().read();
                    each != '\r';
                    each = socket.getInputStream().read()) {
                answer.append((char) each);
            }
            return answer.toString();
        }
    }
}
