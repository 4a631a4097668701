package io.foyer.event.seatmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a venue. Who sits beside whom follows from the order of seats in their row and from
 * {@code aisleAfter} alone; numbers are labels and may run in any way.
 *
 * @param number its label within the row, such as 12 or 12A
 * @param x where it is drawn, in units of the map's own choice
 * @param y where it is drawn
 * @param accessible for somebody in a wheelchair
 * @param companion next to an accessible one, for whoever comes along
 * @param restrictedView the stage is not seen in full
 * @param heldBack kept by the house: not for sale
 * @param aisleAfter the next seat of the row is no neighbour
 */
public record Seat(
        String number,
        double x,
        double y,
        @JsonInclude(Include.NON_DEFAULT) boolean accessible,
        @JsonInclude(Include.NON_DEFAULT) boolean companion,
        @JsonInclude(Include.NON_DEFAULT) boolean restrictedView,
        @JsonInclude(Include.NON_DEFAULT) boolean heldBack,
        @JsonInclude(Include.NON_DEFAULT) boolean aisleAfter) {

    /** A seat without any mark. */
    public static Seat at(String number, double x, double y) {
        return new Seat(number, x, y, false, false, false, false, false);
    }

    /** As it is stored or sent: a mark that is not named is not set. */
    @JsonCreator
    public static Seat of(
            String number,
            double x,
            double y,
            @Nullable Boolean accessible,
            @Nullable Boolean companion,
            @Nullable Boolean restrictedView,
            @Nullable Boolean heldBack,
            @Nullable Boolean aisleAfter) {
        return new Seat(
                number,
                x,
                y,
                isSet(accessible),
                isSet(companion),
                isSet(restrictedView),
                isSet(heldBack),
                isSet(aisleAfter));
    }

    private static boolean isSet(@Nullable Boolean mark) {
        return mark != null && mark;
    }
}
