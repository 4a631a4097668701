package io.foyer.platform.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A seat of a draft.
 *
 * @param x metres to the right of the middle, as the audience's plan shows it
 * @param y metres away from the front of the stage
 */
record Seat(
        String number,
        double x,
        double y,
        @JsonInclude(Include.NON_DEFAULT) boolean accessible,
        @JsonInclude(Include.NON_DEFAULT) boolean companion,
        @JsonInclude(Include.NON_DEFAULT) boolean restrictedView) {

    static Seat at(Point place, String number) {
        return new Seat(number, place.x(), place.y(), false, false, false);
    }

    /** A wheelchair place. */
    Seat forWheelchair() {
        return new Seat(number, x, y, true, companion, restrictedView);
    }

    /** The seat beside a wheelchair place. */
    Seat forCompanion() {
        return new Seat(number, x, y, accessible, true, restrictedView);
    }

    Seat withRestrictedView() {
        return new Seat(number, x, y, accessible, companion, true);
    }
}
