package io.foyer.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many who look at one live map over bare connections, all read by one thread. What they are to see
 * is announced beforehand, so that it is known how long each of them waited for it.
 */
public final class Watchers implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Selector selector = Selector.open();
    private final Set<SocketChannel> channels = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();
    private final Sightings sightings;
    private final Thread reader;
    private volatile boolean closed;

    private Watchers(Sightings sightings) throws IOException {
        this.sightings = sightings;
        this.reader = Thread.ofPlatform().name("watchers").daemon().unstarted(this::read);
    }

    /**
     * Connects them all; {@link #begun} tells who has got a snapshot.
     *
     * @param port on loopback
     */
    public static Watchers open(int port, byte[] request, int count, Sightings sightings)
            throws IOException {
        var watchers = new Watchers(sightings);
        watchers.reader.start();
        for (var i = 0; i < count; i++) {
            watchers.add(port, request);
        }
        return watchers;
    }

    /** How many have got a snapshot. */
    public int begun() {
        return begun.get();
    }

    private void add(int port, byte[] request) throws IOException {
        var channel = SocketChannel.open();
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(request));
        channel.configureBlocking(false);
        channels.add(channel);
        channel.register(selector, SelectionKey.OP_READ, new Lines());
        selector.wakeup();
    }

    private void read() {
        var buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (!closed) {
                selector.select(key -> read(key, buffer), 100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        try {
            var count = ((SocketChannel) key.channel()).read(buffer.clear());
            if (count < 0) {
                key.cancel();
            } else {
                ((Lines) key.attachment()).take(buffer.flip(), System.nanoTime());
            }
        } catch (IOException gone) {
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        for (var channel : channels) {
            channel.close();
        }
        selector.close();
    }

    /** What one of them reads, line by line. */
    private final class Lines {

        private static final String DATA = "data:";

        private final ByteArrayOutputStream line = new ByteArrayOutputStream(64);

        void take(ByteBuffer bytes, long now) {
            while (bytes.hasRemaining()) {
                var next = bytes.get();
                if (next == '\n') {
                    see(line.toString(US_ASCII), now);
                    line.reset();
                } else {
                    line.write(next);
                }
            }
        }

        private void see(String text, long now) {
            if (!text.startsWith(DATA) || text.length() == DATA.length()) {
                return;
            }
            if (Character.isDigit(text.charAt(DATA.length()))) {
                sightings.seen(text.substring(DATA.length()), now);
            } else if (text.charAt(DATA.length()) == '{') {
                begun.incrementAndGet();
            }
        }
    }
}
