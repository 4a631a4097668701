package io.foyer.event.seatmap.house;

/** A place in metres; y grows downwards, as on a screen. */
record Point(double x, double y) {

    private static final double CENTIMETRES = 100;

    Point moved(double angle, double distance) {
        return new Point(x + distance * Math.cos(angle), y + distance * Math.sin(angle));
    }

    Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** To the centimetre: more digits would only have to travel. */
    Point rounded() {
        return new Point(rounded(x), rounded(y));
    }

    private static double rounded(double metres) {
        return Math.round(metres * CENTIMETRES) / CENTIMETRES;
    }
}
