package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.GeoLocation;

/** A point on earth, in degrees. */
record GeoPoint(double lat, double lon) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    GeoLocation location() {
        return GeoLocation.of(at -> at.latlon(point -> point.lat(lat).lon(lon)));
    }

    /** Distance along a great circle, to a tenth of a kilometre. */
    double kmTo(double otherLat, double otherLon) {
        var sinLat = Math.sin(Math.toRadians(otherLat - lat) / 2);
        var sinLon = Math.sin(Math.toRadians(otherLon - lon) / 2);
        var h =
                sinLat * sinLat
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(otherLat))
                                * sinLon
                                * sinLon;
        var km = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
        return Math.round(km * 10) / 10.0;
    }
}
