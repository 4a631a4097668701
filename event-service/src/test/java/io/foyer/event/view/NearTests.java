package io.foyer.event.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NearTests {

    @Test
    void degreesOfLongitudeShrinkTowardsThePoles() {
        assertThat(new Near(0, 0, 111.2).spanOfLongitude()).isCloseTo(1, within(0.001));
        assertThat(new Near(60, 0, 111.2).spanOfLongitude()).isCloseTo(2, within(0.001));
    }

    @Test
    void aCircleOverThePoleOrTheDateLineLooksAtEveryLongitude() {
        assertThat(new Near(89.9, 0, 50).spanOfLongitude()).isGreaterThanOrEqualTo(180);
        assertThat(new Near(0, 179.9, 50).spanOfLongitude()).isEqualTo(360);
        assertThat(new Near(-16, -179.9, 50).spanOfLongitude()).isEqualTo(360);
    }
}
