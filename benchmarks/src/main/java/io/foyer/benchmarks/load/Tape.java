package io.foyer.benchmarks.load;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests of a run, byte for byte as they go over the wire, made beforehand so that making
 * them costs nothing while measuring. A tape is played on from where the last round stopped; past
 * its end it starts over.
 */
public final class Tape {

    private final List<ByteBuffer> requests;
    private final AtomicInteger next;

    private Tape(List<ByteBuffer> requests, int start) {
        this.requests = requests;
        this.next = new AtomicInteger(start);
    }

    /** Records requests to a file: each as its length (4 bytes) and its bytes. */
    public static int record(Path file, Iterator<byte[]> requests) throws IOException {
        var count = 0;
        try (var out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            while (requests.hasNext()) {
                var request = requests.next();
                out.writeInt(request.length);
                out.write(request);
                count++;
            }
        }
        return count;
    }

    static Tape open(Path file, int start) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
            var requests = new ArrayList<ByteBuffer>();
            while (bytes.hasRemaining()) {
                var length = bytes.getInt();
                requests.add(bytes.slice(bytes.position(), length));
                bytes.position(bytes.position() + length);
            }
            if (requests.isEmpty()) {
                throw new IOException("An empty tape: " + file);
            }
            return new Tape(requests, start);
        }
    }

    byte[] next() {
        var request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
        var copy = new byte[request.remaining()];
        request.get(0, copy);
        return copy;
    }

    int position() {
        return next.get();
    }
}
