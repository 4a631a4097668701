package io.foyer.benchmarks.limit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** A port on loopback for a process that this one starts. */
record OwnPort(int number) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** One that nobody has now. */
    static OwnPort free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new OwnPort(socket.getLocalPort());
        }
    }

    /** Whether the process accepts connections there within the time. */
    boolean isServed(Process process, Duration within) throws InterruptedException {
        var deadline = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), number)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                Thread.sleep(LOOK_EVERY);
            }
        }
        return false;
    }
}
