package io.foyer.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamLagTests {

    private static final StreamLag BEFORE =
            new StreamLag(Map.of(0.1, 5.0, 1.0, 6.0, Double.POSITIVE_INFINITY, 6.0));
    private static final StreamLag AFTER =
            new StreamLag(Map.of(0.1, 95.0, 1.0, 105.0, Double.POSITIVE_INFINITY, 106.0));

    @Test
    void onlyWhatCameSinceCounts() {
        var lag = AFTER.since(BEFORE);

        assertThat(lag.count()).isEqualTo(100);
        assertThat(lag.quantile(0.5)).isEqualTo(0.1);
        assertThat(lag.quantile(0.99)).isEqualTo(1.0);
        assertThat(lag.quantile(1)).isInfinite();
    }
}
