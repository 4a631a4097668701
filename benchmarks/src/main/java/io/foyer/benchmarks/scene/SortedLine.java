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
import java.util.stream.Stream;

/** A line as others keep it: a sorted set in Redis, a member a person. */
public final class SortedLine implements AutoCloseable {

    private static final int LIMIT_MILLIS = 20_000;
    private static final int BATCH = 1_000;
    private static final int BUFFER = 1 << 16;

    private final String key;
    private final Socket socket;
    private final InputStream answers;

    private SortedLine(String key, Socket socket) throws IOException {
        this.key = key;
        this.socket = socket;
        this.answers = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    public static SortedLine in(int redisPort) throws IOException {
        return in(redisPort, "line:" + UUID.randomUUID());
    }

    /** Under this key, for whoever asks for it by other ways as well. */
    public static SortedLine in(int redisPort, String key) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), redisPort);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LIMIT_MILLIS);
        return new SortedLine(key, socket);
    }

    /** So many more people, in the order they come. */
    public void fill(int people) throws IOException {
        for (var from = 0; from < people; from += BATCH) {
            add(from, Stream.generate(UUID::randomUUID).limit(BATCH).map(UUID::toString).toList());
        }
    }

    /** These, the first of them with this number. */
    public void add(int first, List<String> people) throws IOException {
        var words = new ArrayList<>(List.of("ZADD", key));
        for (var person = 0; person < people.size(); person++) {
            words.add(Integer.toString(first + person));
            words.add(people.get(person));
        }
        send(words, 1);
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
