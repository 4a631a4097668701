package io.foyer.benchmarks.measure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Viewers who never read what they asked for. */
final class Sleepers implements AutoCloseable {

    private static final int SMALL = 4_096;

    private final List<Socket> sockets = new ArrayList<>();

    Sleepers(int port, byte[] request, int count) throws IOException {
        for (var i = 0; i < count; i++) {
            var socket = new Socket();
            socket.setReceiveBufferSize(SMALL);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(request);
            sockets.add(socket);
        }
    }

    int count() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
