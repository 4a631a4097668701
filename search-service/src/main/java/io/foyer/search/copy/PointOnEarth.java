package io.foyer.search.copy;

import java.util.Locale;

/**
 * A place as the copy keeps it: in space, where the straight distance grows with the distance on
 * the ground, so that an index finds what is near, across the date line and around the poles too.
 *
 * @param x km from the centre of the earth, as y and z
 */
public record PointOnEarth(double x, double y, double z) {

    private static final double RADIUS_KM = 6371.0088;

    public static PointOnEarth at(double lat, double lon) {
        var towardsAxis = RADIUS_KM * Math.cos(Math.toRadians(lat));
        return new PointOnEarth(
                towardsAxis * Math.cos(Math.toRadians(lon)),
                towardsAxis * Math.sin(Math.toRadians(lon)),
                RADIUS_KM * Math.sin(Math.toRadians(lat)));
    }

    /** How far apart two points are through the earth that are so far apart on the ground. */
    public static double straightKm(double groundKm) {
        var halfAngle = Math.min(Math.PI, groundKm / RADIUS_KM) / 2;
        return 2 * RADIUS_KM * Math.sin(halfAngle);
    }

    /** In the form that Postgres reads. */
    public String cube() {
        return String.format(Locale.ROOT, "(%.6f, %.6f, %.6f)", x, y, z);
    }
}
