package io.foyer.booking.report;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;

/** Passes on what is written and looks, every few megabytes, how much memory is in use. */
final class HeapWatch extends OutputStream {

    private static final long EVERY = 6L << 20;

    private final OutputStream out;
    private long written;
    private long first = -1;
    private long most;

    HeapWatch(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        if (written / EVERY != (written + length) / EVERY) {
            look();
        }
        written += length;
    }

    /** By how many bytes memory in use grew, at most, since the first look. */
    long growth() {
        return most - first;
    }

    long written() {
        return written;
    }

    private void look() {
        System.gc();
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        first = first < 0 ? used : first;
        most = Math.max(most, used);
    }
}
