package io.foyer.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that stops for one second in an eight second run, as SIGSTOP would stop it: whoever
 * arrives in that second waits. An honest generator sees a tenth and more of all requests wait.
 */
@SuppressWarnings("NullAway.Init") // set before each test
class GeneratorTests {

    private static final double RATE = 1000;
    private static final double SECONDS = 8;

    @TempDir private Path folder;
    private ServerSocket server;
    private volatile long stalledFrom = Long.MAX_VALUE;
    private volatile long stalledUntil = Long.MAX_VALUE;

    @BeforeEach
    void aServerThatAnswersAtOnce() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aStallOfOneSecondIsSeenByEverybodyWhoArrivesInIt() throws Exception {
        stalledFrom = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        stalledUntil = stalledFrom + TimeUnit.SECONDS.toNanos(1);

        var outcome = new Generator(load(RATE, SECONDS)).run();

        // An eighth of the requests arrive in the stall and wait half a second on average: a tenth
        // of all wait 200 ms or longer, a hundredth 920 ms or longer.
        assertThat(outcome.p50()).isLessThan(20_000);
        assertThat(outcome.p90()).isBetween(120_000.0, 400_000.0);
        assertThat(outcome.p99()).isBetween(800_000.0, 1_200_000.0);
    }

    @Test
    void aClosedLoopHidesTheSameStall() throws Exception {
        stalledFrom = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        stalledUntil = stalledFrom + TimeUnit.SECONDS.toNanos(1);

        var outcome = new Generator(load(0, 5)).run();

        assertThat(outcome.p99()).isLessThan(100_000);
        assertThat(outcome.max()).isGreaterThan(900_000);
    }

    @Test
    void requestsArriveAtTheRateAskedFor() throws Exception {
        var outcome = new Generator(load(RATE, 4)).run();

        assertThat(outcome.correct() / 4.0).isBetween(0.93 * RATE, 1.07 * RATE);
        assertThat(outcome.wrong()).isZero();
    }

    @Test
    void anAnswerSplitAnywhereIsReadWhole() throws Exception {
        var answer =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
                        + "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno";
        var in = new Trickle(answer);

        assertThat(Protocols.HTTP.read(in).status()).isEqualTo(200);
        assertThat(Protocols.HTTP.read(in).status()).isEqualTo(404);
    }

    private Load load(double rate, double seconds) throws IOException {
        var tape = folder.resolve("tape");
        var request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
        Tape.record(tape, List.of(request.getBytes(StandardCharsets.US_ASCII)).iterator());
        return new Load(
                Protocols.HTTP,
                server.getLocalPort(),
                rate > 0 ? 64 : 4,
                tape.toString(),
                0,
                seconds,
                rate,
                200);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        var ok =
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                        .getBytes(StandardCharsets.US_ASCII);
        try (client) {
            var in = client.getInputStream();
            var lines = 0;
            for (var c = in.read(); c >= 0; c = in.read()) {
                lines = c == '\n' ? lines + 1 : lines;
                if (lines == 3) {
                    lines = 0;
                    stall();
                    client.getOutputStream().write(ok);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stall() {
        var now = System.nanoTime();
        if (now >= stalledFrom && now < stalledUntil) {
            LockSupport.parkNanos(stalledUntil - now);
        }
    }
}
