package io.foyer.event.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** Reads no more than so many bytes. */
final class CountedInput extends ServletInputStream {

    private final ServletInputStream source;
    private final long limit;
    private final Supplier<RuntimeException> tooMany;
    private long count;

    CountedInput(ServletInputStream source, long limit, Supplier<RuntimeException> tooMany) {
        this.source = source;
        this.limit = limit;
        this.tooMany = tooMany;
    }

    @Override
    public int read() throws IOException {
        var next = source.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = source.read(bytes, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    private void counted(int read) {
        count += read;
        if (count > limit) {
            throw tooMany.get();
        }
    }

    @Override
    public boolean isFinished() {
        return source.isFinished();
    }

    @Override
    public boolean isReady() {
        return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        source.setReadListener(listener);
    }
}
