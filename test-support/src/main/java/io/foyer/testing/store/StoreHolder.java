package io.foyer.testing.store;

import io.foyer.platform.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that runs the stores while tests hold a lease on them, and for {@link #PATIENCE}
 * after the last one, since the next module's tests are probably on their way.
 */
final class StoreHolder {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(StoreHolder.class);
    private static final int LOOK_ROUND_MILLIS = 2_000;

    private final TestStores stores;
    private final AtomicInteger leases = new AtomicInteger();
    private volatile long lastLeaseEnded = System.nanoTime();

    private StoreHolder(TestStores stores) {
        this.stores = stores;
    }

    /** Runs until nobody needs the stores any more; takes the folder it may use. */
    public static void main(String[] arguments) throws IOException {
        StoreFolder folder = new StoreFolder(Path.of(arguments[0]));
        try (FileChannel inUse =
                        FileChannel.open(
                                folder.inUse(),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                // The one before may still be stopping its stores, in this very folder.
                FileLock _ = inUse.lock()) {
            TestStores stores = TestStores.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(stores::close));
            new StoreHolder(stores).serve(folder);
            LOG.info("Nobody needs the stores any more.");
            // Runs the hook; the lock goes with the process, after it.
            System.exit(0);
        }
    }

    private void serve(StoreFolder folder) throws IOException {
        try (ServerSocket server =
                new ServerSocket(Ports.free(), 64, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(LOOK_ROUND_MILLIS);
            folder.writePort(server.getLocalPort());
            LOG.info("Ready on port {}.", server.getLocalPort());
            int number = 0;
            while (isNeeded()) {
                number++;
                accept(server, number);
            }
        }
    }

    private void accept(ServerSocket server, int number) throws IOException {
        try {
            Socket socket = server.accept();
            leases.incrementAndGet();
            Thread.ofVirtual().name("lease-" + number).start(() -> hold(socket, number));
        } catch (SocketTimeoutException _) {
            LOG.trace("Nobody came.");
        }
    }

    private void hold(Socket socket, int number) {
        try (socket;
                StoreTenant tenant = new StoreTenant(stores, number)) {
            LeaseConversation.hold(socket, tenant);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Lease {} ended badly", number, e);
        } finally {
            lastLeaseEnded = System.nanoTime();
            leases.decrementAndGet();
        }
    }

    private boolean isNeeded() {
        return leases.get() > 0 || System.nanoTime() - lastLeaseEnded < PATIENCE.toNanos();
    }
}
