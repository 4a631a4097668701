package io.foyer.platform.demo;

/** A straight line between two places. */
record Straight(double fromX, double fromY, double toX, double toY) implements SeatLine {

    @Override
    public double length() {
        return Math.hypot(toX - fromX, toY - fromY);
    }

    @Override
    public Point at(double metres) {
        double share = metres / length();
        return Point.of(fromX + (toX - fromX) * share, fromY + (toY - fromY) * share);
    }
}
