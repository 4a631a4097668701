package io.foyer.benchmarks.scene;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A line as others keep it: a sorted set in Redis, a member a person. */
public final class SortedLine implements AutoCloseable {

    private static final int LIMIT_MILLIS = 20_000;
    private static final int BATCH = 1_000;
    private static final int BUFFER = 1 << 16;

    private final String key = "line:" + UUID.randomUUID();
    private final Socket socket;
    private final InputStream answers;

    private SortedLine(Socket socket) throws IOException {
        this.socket = socket;
        this.answers = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    public static SortedLine in(int redisPort) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), redisPort);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LIMIT_MILLIS);
        return new SortedLine(socket);
    }

    /** So many more people, in the order they come. */
    public void fill(int people) throws IOException {
        for (var from = 0; from < people; from += BATCH) {
            var words = new ArrayList<>(List.of("ZADD", key));
            for (var person = from; person < from + BATCH; person++) {
                words.add(Integer.toString(person));
                words.add(UUID.randomUUID().toString());
            }
            send(words, 1);
        }
    }

    /** Takes the first ones out, each with its score. */
    public void pop(int people) throws IOException {
        send(List.of("ZPOPMIN", key, Integer.toString(people)), 1 + 4 * people);
    }

    private void send(List<String> words, int lines) throws IOException {
        socket.getOutputStream().write(Requests.redis(words));
        for (var left = lines; left > 0; ) {
            var next = answers.read();
            if (next < 0) {
                throw new EOFException("Redis has hung up");
            }
            if (next == '\n') {
                left--;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (socket) {
            send(List.of("DEL", key), 1);
        }
    }
}
