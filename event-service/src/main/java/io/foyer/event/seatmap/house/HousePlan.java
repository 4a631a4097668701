package io.foyer.event.seatmap.house;

/**
 * What a house is to be like. The same plan always gives the same map.
 *
 * @param seats numbered seats, exactly
 * @param standing people in a general-admission section before or within the rows; 0 for none
 * @param seatsBetweenAisles about how many seats follow each other without an aisle
 * @param accessiblePercent how many of the seats are accessible; each has a companion's beside it.
 *     They are at the ends of rows, so there are no more than ends of four seats or more.
 */
public record HousePlan(
        HouseShape shape,
        int seats,
        int standing,
        NumberOrder numbering,
        int seatsBetweenAisles,
        double accessiblePercent,
        StagePlace stage) {

    public static final int MIN_BETWEEN_AISLES = 8;
    public static final int MAX_BETWEEN_AISLES = 40;
    public static final int DEFAULT_BETWEEN_AISLES = 20;
    public static final int MAX_ACCESSIBLE_PERCENT = 5;
    public static final double DEFAULT_ACCESSIBLE_PERCENT = 1;

    int accessibleSeats() {
        return (int) Math.round(seats * accessiblePercent / 100);
    }
}
