package io.foyer.testing.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A way to a server over which answers come late, or are lost on their way back: what was asked has
 * been done then, and nobody is told. The connection ends with a reset, as a broken network ends
 * it.
 */
public final class TroubledLink implements AutoCloseable {

    private static final int CONNECT_LIMIT_MILLIS = 5_000;

    private final URI behind;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;
    private volatile int losingEvery;

    public TroubledLink(URI behind) {
        this.behind = behind;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("troubled-link").start(this::welcome);
    }

    /** The server, by way of this link. */
    public URI uri() {
        return URI.create(
                "%s://127.0.0.1:%d%s"
                        .formatted(behind.getScheme(), door.getLocalPort(), behind.getPath()));
    }

    /** How late each answer comes from now on. */
    public void delay(Duration newDelay) {
        delay = newDelay;
    }

    /** From now on each {@code n}th answer is lost and its connection reset; 0 for none. */
    public void loseEvery(int n) {
        losingEvery = n;
    }

    /** How many answers were lost so far. */
    public int lost() {
        return lost.get();
    }

    /** Answers come, and come at once. */
    public void heal() {
        delay = Duration.ZERO;
        losingEvery = 0;
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(TroubledLink::reset);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                lead(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket guest) {
        var host = new Socket();
        try {
            host.connect(
                    new InetSocketAddress(behind.getHost(), behind.getPort()),
                    CONNECT_LIMIT_MILLIS);
            host.setTcpNoDelay(true);
            guest.setTcpNoDelay(true);
        } catch (IOException nobodyThere) {
            reset(guest);
            return;
        }
        open.add(guest);
        Thread.ofVirtual().start(() -> carry(guest, host, false));
        Thread.ofVirtual().start(() -> carry(host, guest, true));
    }

    private void carry(Socket from, Socket to, boolean back) {
        try {
            var bytes = new byte[8_192];
            for (var read = 0; read >= 0; read = from.getInputStream().read(bytes)) {
                if (back && read > 0) {
                    LockSupport.parkNanos(delay.toNanos());
                    if (isLost()) {
                        break;
                    }
                }
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException hungUp) {
            // Either end may go at any time; the other one is told below.
        } finally {
            open.remove(from);
            open.remove(to);
            reset(from);
            reset(to);
        }
    }

    private boolean isLost() {
        var every = losingEvery;
        if (every == 0 || answers.incrementAndGet() % every != 0) {
            return false;
        }
        lost.incrementAndGet();
        return true;
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            // Nothing is left to be reset.
        }
    }
}
