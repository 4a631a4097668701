package io.foyer.search.testing;

import io.foyer.testing.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stands before a server and can be shut: then what comes in is hung up on, as by a dead server. It
 * can be blocked too: then nothing comes through and nobody is told, as by a broken network. Or it
 * lets answers out late, as from a slow server.
 */
public final class Doorway implements AutoCloseable {

    private final URI behind;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock way = new ReentrantLock();
    private final Condition free = way.newCondition();
    private volatile boolean shut;
    private boolean blocked;
    private volatile Duration delay = Duration.ZERO;

    public Doorway(URI behind) {
        this.behind = behind;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    /** Before a Postgres. */
    public static Doorway to(Database database) {
        return new Doorway(URI.create(database.url().substring("jdbc:".length())));
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** The same database, through this door. */
    public Database through(Database database) {
        var name = behind.getPath();
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + name,
                database.user(),
                database.password());
    }

    public void shut() {
        shut = true;
        open.forEach(Doorway::hangUp);
    }

    /** How late answers come from now on. */
    public void delay(Duration newDelay) {
        delay = newDelay;
    }

    public void open() {
        shut = false;
    }

    public void block() {
        setBlocked(true);
    }

    public void unblock() {
        setBlocked(false);
    }

    private void setBlocked(boolean now) {
        way.lock();
        try {
            blocked = now;
            free.signalAll();
        } finally {
            way.unlock();
        }
    }

    private void awaitFreeWay() {
        way.lock();
        try {
            while (blocked) {
                free.awaitUninterruptibly();
            }
        } finally {
            way.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        unblock();
        shut();
        door.close();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                awaitFreeWay();
                if (shut) {
                    hangUp(guest);
                } else {
                    lead(guest);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket guest) {
        try {
            var host = new Socket(behind.getHost(), behind.getPort());
            Thread.ofVirtual().start(() -> carry(guest, host, false));
            Thread.ofVirtual().start(() -> carry(host, guest, true));
        } catch (IOException nobodyThere) {
            hangUp(guest);
        }
    }

    private void carry(Socket from, Socket to, boolean late) {
        open.add(from);
        try (from;
                to) {
            var bytes = new byte[8192];
            for (var read = 0; read >= 0; read = from.getInputStream().read(bytes)) {
                if (late && read > 0) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                awaitFreeWay();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException hungUp) {
            hangUp(to);
        } finally {
            open.remove(from);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
