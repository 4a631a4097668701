package io.foyer.platform.demo;

/**
 * A part of a circle, from left to right as seen on the plan.
 *
 * @param centreY where the circle's middle lies on the axis of the house
 * @param radius in metres
 * @param from the angle it begins at, in degrees; 0 is straight away from the stage, negative is
 *     left
 * @param to the angle it ends at
 */
record Arc(double centreY, double radius, double from, double to) implements SeatLine {

    @Override
    public double length() {
        return Math.toRadians(to - from) * radius;
    }

    @Override
    public Point at(double metres) {
        double angle = Math.toRadians(from) + metres / radius;
        return Point.of(radius * Math.sin(angle), centreY + radius * Math.cos(angle));
    }
}
