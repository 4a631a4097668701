package io.foyer.testing.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * This process's claim on the stores: a connection to their holder that lasts as long as the
 * process does. A question is one line; its answer is {@code ok} and values, or {@code failed} and
 * why.
 */
final class StoreLease {

    static final String OK = "ok";

    private static final int CONNECT_LIMIT_MILLIS = 2_000;
    private static final int GREETING_LIMIT_MILLIS = 10_000;
    // Elasticsearch may have to be unpacked and started before its question is answered.
    private static final int ANSWER_LIMIT_MILLIS = 240_000;

    private static @Nullable StoreLease ofThisProcess;

    private final Socket socket;
    private final BufferedReader answers;

    private StoreLease(Socket socket) throws IOException {
        this.socket = socket;
        answers =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static synchronized StoreLease ofThisProcess() {
        if (ofThisProcess == null) {
            ofThisProcess = StoreHolderProcess.lease();
        }
        return ofThisProcess;
    }

    /** Connects to a holder; fails when none listens there. */
    static StoreLease connect(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    CONNECT_LIMIT_MILLIS);
            // A stranger may listen on a port that a holder had once.
            socket.setSoTimeout(GREETING_LIMIT_MILLIS);
            StoreLease lease = new StoreLease(socket);
            lease.ask("lease");
            socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
            return lease;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    synchronized List<String> ask(String question) {
        try {
            socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("the stores' holder ended");
            }
            List<String> words = Arrays.asList(answer.split(" ", -1));
            if (!OK.equals(words.getFirst())) {
                throw new IllegalStateException("The test stores refused: " + answer);
            }
            return words.subList(1, words.size());
        } catch (IOException e) {
            throw new UncheckedIOException("The test stores do not answer", e);
        }
    }
}
