package io.foyer.platform.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback address. */
public final class Ports {

    // Below the range systems take the near end of outgoing connections from: otherwise a service's
    // port could be gone when the service is started again.
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** A port nobody listens on at this moment. Another process may still take it first. */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
    }

    /** Whether a process could listen on the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: a connection that is only just closed does not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Throws {@link StartFailure}, naming who has the port, unless it is free. */
    public static void requireFree(int port, String forWhom) {
        if (!isFree(port)) {
            throw new StartFailure(
                    "Port %d, which %s needs, is in use%s."
                            .formatted(
                                    port,
                                    forWhom,
                                    PortOwner.of(port).map(owner -> " by " + owner).orElse("")));
        }
    }
}
