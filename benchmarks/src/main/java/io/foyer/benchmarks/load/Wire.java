package io.foyer.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;

/**
 * One connection that sends a request and reads its whole answer before the next. A connection the
 * server closed is opened again; nothing is ever sent twice.
 */
final class Wire implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;

    private final InetSocketAddress address;
    private final Protocol protocol;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    Wire(int port, Protocol protocol) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.protocol = protocol;
    }

    /** The answer's status: HTTP's own, or for Redis 200 for a value and 500 for an error. */
    int exchange(byte[] request) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            connect();
        }
        try {
            socket.getOutputStream().write(request);
            var answer = protocol.read(in);
            if (answer.closes()) {
                socket.close();
            }
            return answer.status();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.setSoTimeout(READ_MILLIS);
        socket.connect(address, CONNECT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** An answer, read to its end. */
    record Answer(int status, boolean closes) {}

    /** How an answer is read to its end. */
    interface Protocol {
        Answer read(InputStream in) throws IOException;
    }

    static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
