package io.foyer.search.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointOnEarthTests {

    @ParameterizedTest
    @CsvSource({
        "48.8566, 2.3522, 51.5074, -0.1278, 343.6",
        "0, 179.95, 0, -179.95, 11.1",
        "89.9, 0, 89.9, 180, 22.2",
        "12, 34, 12, 34, 0",
    })
    void whatIsNearOnTheGroundIsNearInSpace(
            double lat, double lon, double otherLat, double otherLon, double groundKm) {
        var one = PointOnEarth.at(lat, lon);
        var other = PointOnEarth.at(otherLat, otherLon);

        var straight =
                Math.sqrt(
                        Math.pow(one.x() - other.x(), 2)
                                + Math.pow(one.y() - other.y(), 2)
                                + Math.pow(one.z() - other.z(), 2));

        assertThat(straight).isCloseTo(PointOnEarth.straightKm(groundKm), within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"50, 49.99987", "20015, 12742.0", "40000, 12742.0"})
    void noTwoPointsAreFurtherApartThanTheEarthIsWide(double groundKm, double straightKm) {
        assertThat(PointOnEarth.straightKm(groundKm)).isCloseTo(straightKm, within(0.1));
    }
}
