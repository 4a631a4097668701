package io.foyer.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Many who watch one room over bare WebSockets, all read by one thread. The numbers they are to see
 * are announced beforehand, so that it is known how long each of them waited.
 */
public final class Boards implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final Pattern SERVING = Pattern.compile("\"serving\":(\\d+)");

    /** An answer to a ping, masked with zeros. */
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

    private final Selector selector = Selector.open();
    private final Set<SocketChannel> channels = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Sightings sightings;
    private final int port;
    private volatile boolean closed;

    /**
     * @param port on loopback
     * @param sightings of numbers, each a wish of one seat
     */
    public Boards(int port, Sightings sightings) throws IOException {
        this.port = port;
        this.sightings = sightings;
        Thread.ofPlatform().name("boards").daemon().start(this::read);
    }

    /** Connects more of them; {@link #begun} tells who has seen the room. */
    public void open(List<byte[]> requests) throws IOException {
        for (var request : requests) {
            var channel = SocketChannel.open();
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channels.add(channel);
            channel.register(selector, SelectionKey.OP_READ, new Frames(new Watcher(channel)));
            selector.wakeup();
        }
    }

    /** How many have seen the room. */
    public int begun() {
        return begun.get();
    }

    /** How many were refused or cut. */
    public int lost() {
        return lost.get();
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
                lost.incrementAndGet();
                key.cancel();
            } else {
                ((Frames) key.attachment()).take(buffer.flip());
            }
        } catch (IOException gone) {
            lost.incrementAndGet();
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

    /** One of them. */
    private final class Watcher implements Frames.Sink {

        private final SocketChannel channel;
        private boolean saw;

        Watcher(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void opened() {
            // The room's document is what counts.
        }

        @Override
        public void refused(String status) {
            lost.incrementAndGet();
            try {
                channel.close();
            } catch (IOException gone) {
                // It was to be closed.
            }
        }

        @Override
        public void text(String text) {
            var serving = SERVING.matcher(text);
            if (!serving.find()) {
                return;
            }
            if (!saw) {
                saw = true;
                begun.incrementAndGet();
            }
            sightings.seen(serving.group(1), System.nanoTime());
        }

        @Override
        public void pinged() {
            try {
                channel.write(ByteBuffer.wrap(PONG));
            } catch (IOException gone) {
                // The next read finds it out.
            }
        }

        @Override
        public void closed() {
            lost.incrementAndGet();
        }
    }
}
