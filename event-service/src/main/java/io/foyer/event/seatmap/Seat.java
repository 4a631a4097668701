package io.foyer.event.seatmap;

/**
 * A seat of a venue.
 *
 * @param number its label within the row, such as 12 or 12A
 * @param x where it is drawn, in units of the map's own choice
 * @param y where it is drawn
 * @param accessible for somebody in a wheelchair
 * @param companion next to an accessible one, for whoever comes along
 * @param restrictedView the stage is not seen in full
 */
public record Seat(
        String number,
        double x,
        double y,
        boolean accessible,
        boolean companion,
        boolean restrictedView) {}
