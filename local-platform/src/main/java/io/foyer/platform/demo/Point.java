package io.foyer.platform.demo;

/** A place on the plan, in metres, kept to the centimetre. */
record Point(double x, double y) {

    static Point of(double x, double y) {
        return new Point(Math.round(x * 100) / 100.0, Math.round(y * 100) / 100.0);
    }
}
