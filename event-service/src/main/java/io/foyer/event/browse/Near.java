package io.foyer.event.browse;

import java.util.List;

/**
 * A circle on earth, which is a ball of 6,371 km here.
 *
 * @param lat degrees north of its centre
 * @param lon degrees east of its centre
 * @param radiusKm along the ground
 */
record Near(double lat, double lon, double radiusKm) {

    private static final double EARTH_KM = 6371;
    private static final double POLE = 90;
    private static final double HALF_TURN = 180;

    /** Rounding must not cut off a venue that lies just on the edge. */
    private static final double SLACK_DEGREES = 1e-7;

    /** A range of latitudes and longitudes, in degrees. */
    record Box(double west, double south, double east, double north) {}

    /** The least boxes that hold the circle: two of them when it crosses the date line. */
    List<Box> boxes() {
        var south = lat - spanOfLatitude();
        var north = lat + spanOfLatitude();
        if (reachesAPole()) {
            return List.of(new Box(-HALF_TURN, south, HALF_TURN, north));
        }
        var west = lon - spanOfLongitude();
        var east = lon + spanOfLongitude();
        if (west < -HALF_TURN) {
            return List.of(
                    new Box(-HALF_TURN, south, east, north),
                    new Box(west + 2 * HALF_TURN, south, HALF_TURN, north));
        }
        if (east > HALF_TURN) {
            return List.of(
                    new Box(west, south, HALF_TURN, north),
                    new Box(-HALF_TURN, south, east - 2 * HALF_TURN, north));
        }
        return List.of(new Box(west, south, east, north));
    }

    double spanOfLatitude() {
        return Math.toDegrees(radiusKm / EARTH_KM) + SLACK_DEGREES;
    }

    /** To each side, where the circle is widest: that is a little nearer to the pole. */
    double spanOfLongitude() {
        return reachesAPole()
                ? HALF_TURN
                : Math.toDegrees(
                                Math.asin(
                                        Math.sin(radiusKm / EARTH_KM)
                                                / Math.cos(Math.toRadians(lat))))
                        + SLACK_DEGREES;
    }

    private boolean reachesAPole() {
        return Math.abs(lat) + spanOfLatitude() >= POLE;
    }
}
