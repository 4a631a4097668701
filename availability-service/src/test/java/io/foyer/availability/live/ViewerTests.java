package io.foyer.availability.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ViewerTests {

    @Test
    void aSlowViewerGetsWhatWasBufferedAndIsThenClosed() {
        var viewer = new Viewer(8);
        var taken = 0;
        while (viewer.offer(String.valueOf(taken).getBytes(StandardCharsets.UTF_8))) {
            taken++;
        }
        viewer.close();

        assertThat(taken).isEqualTo(8);
        assertThat(viewer.events().collectList().block()).hasSize(8);
    }
}
