package io.foyer.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTests implements Frames.Sink {

    private final List<String> seen = new ArrayList<>();
    private final Frames frames = new Frames(this);

    @Test
    void whateverComesIsReadHoweverItIsCut() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("HTTP/1.1 101 x\r\na: b\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(frame(1, "{\"serving\":7}"));
        bytes.writeBytes(frame(9, ""));
        bytes.writeBytes(frame(1, "x".repeat(300)));
        bytes.writeBytes(frame(8, "12"));

        for (var next : bytes.toByteArray()) {
            frames.take(ByteBuffer.wrap(new byte[] {next}));
        }
        var once = List.copyOf(seen);
        assertThat(once)
                .containsExactly("open", "{\"serving\":7}", "ping", "x".repeat(300), "close");
        seen.clear();
        new Frames(this).take(ByteBuffer.wrap(bytes.toByteArray()));
        assertThat(seen).isEqualTo(once);
    }

    @Test
    void aRefusedHandshakeIsNotReadAsFrames() {
        var refusal =
                "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 5\r\n\r\n{\"code\":\"overloaded\"}";

        frames.take(ByteBuffer.wrap(refusal.getBytes(StandardCharsets.US_ASCII)));

        assertThat(seen).containsExactly("refused HTTP/1.1 429");
    }

    private static byte[] frame(int kind, String text) {
        var frame = new ByteArrayOutputStream();
        frame.write(0x80 | kind);
        if (text.length() < 126) {
            frame.write(text.length());
        } else {
            frame.write(126);
            frame.write(text.length() >> 8);
            frame.write(text.length());
        }
        frame.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return frame.toByteArray();
    }

    @Override
    public void opened() {
        seen.add("open");
    }

    @Override
    public void refused(String status) {
        seen.add("refused " + status);
    }

    @Override
    public void text(String text) {
        seen.add(text);
    }

    @Override
    public void pinged() {
        seen.add("ping");
    }

    @Override
    public void closed() {
        seen.add("close");
    }
}
