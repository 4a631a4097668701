package io.foyer.event.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foyer.event.browse.Near.Box;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearTests {

    @Test
    void degreesOfLongitudeShrinkTowardsThePoles() {
        assertThat(new Near(0, 0, 111.195).spanOfLongitude()).isCloseTo(1, within(0.001));
        assertThat(new Near(60, 0, 111.195).spanOfLongitude()).isCloseTo(2, within(0.001));
    }

    @Test
    void aCircleOverADateLineIsLookedForOnBothSides() {
        assertThat(new Near(0, 179.9, 50).boxes()).hasSize(2);
        assertThat(new Near(-16, -179.9, 50).boxes()).hasSize(2);
        assertThat(new Near(0, 0, 50).boxes()).hasSize(1);
    }

    @Test
    void aCircleOverAPoleReachesAllLongitudes() {
        var box = new Near(89.9, 0, 50).boxes().getFirst();
        assertThat(box.west()).isEqualTo(-180);
        assertThat(box.east()).isEqualTo(180);
    }

    @Test
    void noPointOfTheCircleIsOutsideTheBoxes() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 100_000; i++) {
            var circle =
                    new Near(
                            Math.toDegrees(Math.asin(random.nextDouble(-1, 1))),
                            random.nextDouble(-180, 180),
                            random.nextDouble(0.1, 500));
            var edge = pointOnTheEdge(circle, random.nextDouble(2 * Math.PI));
            assertThat(circle.boxes())
                    .as("seed %d, %s, %s", seed, circle, edge)
                    .anyMatch(box -> holds(box, edge));
        }
    }

    private static boolean holds(Box box, Near point) {
        return point.lon() >= box.west()
                && point.lon() <= box.east()
                && point.lat() >= box.south()
                && point.lat() <= box.north();
    }

    /** Goes from the centre in a direction for as long as the radius is. */
    private static Near pointOnTheEdge(Near from, double direction) {
        var lat = Math.toRadians(from.lat());
        var way = from.radiusKm() / 6371;
        var there =
                Math.asin(
                        Math.sin(lat) * Math.cos(way)
                                + Math.cos(lat) * Math.sin(way) * Math.cos(direction));
        var turn =
                Math.atan2(
                        Math.sin(direction) * Math.sin(way) * Math.cos(lat),
                        Math.cos(way) - Math.sin(lat) * Math.sin(there));
        var lon = from.lon() + Math.toDegrees(turn);
        return new Near(
                Math.toDegrees(there), lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, 0);
    }
}
