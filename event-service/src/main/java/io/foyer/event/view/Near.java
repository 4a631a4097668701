package io.foyer.event.view;

import java.util.Map;

/**
 * Around a point on earth.
 *
 * @param lat degrees north
 * @param lon degrees east
 * @param radiusKm how far around it
 */
record Near(double lat, double lon, double radiusKm) {

    private static final double KM_PER_DEGREE = 111.2;
    private static final double HALF_TURN = 180;

    /**
     * Degrees of longitude that the radius spans to each side; all of them near a pole, or where
     * the circle crosses the date line, since a box cannot.
     */
    double spanOfLongitude() {
        var kmPerDegree = KM_PER_DEGREE * Math.cos(Math.toRadians(lat));
        var span = kmPerDegree < 1 ? HALF_TURN : radiusKm / kmPerDegree;
        return Math.abs(lon) + span > HALF_TURN ? 2 * HALF_TURN : span;
    }

    double spanOfLatitude() {
        return radiusKm / KM_PER_DEGREE;
    }

    /** The box around the circle, for the index, and the circle, for the exact distance. */
    Map<String, Double> parameters() {
        return Map.of(
                "lat",
                lat,
                "lon",
                lon,
                "radius",
                radiusKm,
                "west",
                lon - spanOfLongitude(),
                "east",
                lon + spanOfLongitude(),
                "south",
                lat - spanOfLatitude(),
                "north",
                lat + spanOfLatitude());
    }
}
