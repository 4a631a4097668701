package io.foyer.benchmarks.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The least there is to do for a live map, in a process of its own: each line that it is given is
 * written to every connection, as one event of the same bytes.
 */
public final class RawWriter implements AutoCloseable {

    private static final byte[] GREETING =
            "HTTP/1.1 200 OK\r\n\r\nevent:snapshot\nid:1\ndata:{}\n\n".getBytes(US_ASCII);

    private final Process process;
    private final int port;

    private RawWriter(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static RawWriter start() throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RawWriter.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new RawWriter(process, Integer.parseInt(process.inputReader().readLine()));
    }

    public int port() {
        return port;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Has these pairs written to everybody. */
    public void write(String pairs) throws IOException {
        var out = process.outputWriter(US_ASCII);
        out.write(pairs);
        out.newLine();
        out.flush();
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] arguments) throws IOException {
        var server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4_096);
        System.out.println(server.socket().getLocalPort());
        var viewers = new CopyOnWriteArrayList<SocketChannel>();
        Thread.ofPlatform().daemon().start(() -> accept(server, viewers));
        var lines = new Scanner(System.in, US_ASCII);
        for (var version = 1_764_000_000_000L; lines.hasNextLine(); version++) {
            var event = "event:delta\nid:%d\ndata:%s\n\n".formatted(version, lines.nextLine());
            writeTo(viewers, ByteBuffer.wrap(event.getBytes(US_ASCII)));
        }
    }

    private static void accept(ServerSocketChannel server, List<SocketChannel> viewers) {
        try {
            while (true) {
                var viewer = server.accept();
                viewer.write(ByteBuffer.wrap(GREETING));
                viewer.configureBlocking(false);
                viewers.add(viewer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeTo(List<SocketChannel> viewers, ByteBuffer event) {
        for (var viewer : viewers) {
            try {
                viewer.write(event.duplicate());
            } catch (IOException gone) {
                viewers.remove(viewer);
            }
        }
    }
}
