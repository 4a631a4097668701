package io.foyer.benchmarks.load;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Gives one byte at a time, as a slow network may. */
final class Trickle extends ByteArrayInputStream {

    Trickle(String text) {
        super(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(1, length));
    }
}
