package io.foyer.testing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.testing.store.Stores;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TroubledLinkTests {

    private final URI redis = Stores.freshRedis();
    private final TroubledLink link = new TroubledLink(redis);

    @AfterEach
    void close() throws IOException {
        link.close();
    }

    @Test
    void carriesWhatIsAskedAndAnswered() throws IOException {
        assertThat(link.uri().getPath()).isEqualTo(redis.getPath());
        try (var socket = connect()) {
            assertThat(ping(socket)).isEqualTo("+PONG\r\n");
        }
    }

    @Test
    void answersComeLate() throws IOException {
        link.delay(Duration.ofMillis(150));
        try (var socket = connect()) {
            var start = System.nanoTime();

            ping(socket);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(150));
        }
    }

    @Test
    void eachThirdAnswerIsLostWithAReset() throws IOException {
        link.loseEvery(3);
        try (var socket = connect()) {
            ping(socket);
            ping(socket);

            assertThatThrownBy(() -> ping(socket)).isInstanceOf(SocketException.class);
        }
        assertThat(link.lost()).isOne();

        link.heal();
        try (var socket = connect()) {
            assertThat(ping(socket)).isEqualTo("+PONG\r\n");
        }
    }

    private Socket connect() throws IOException {
        return new Socket("127.0.0.1", link.uri().getPort());
    }

    private static String ping(Socket socket) throws IOException {
        socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
        var answer = socket.getInputStream().readNBytes(7);
        return new String(answer, StandardCharsets.US_ASCII);
    }
}
