package io.foyer.booking.seating;

import java.util.Locale;

/** The rules a choice of seats must keep. Their codes are read by clients and never change. */
public enum SeatRule {
    AT_LEAST_ONE_SEAT("Choose at least one seat."),
    TOO_MANY_SEATS("That is more seats than one buyer may take."),
    SEAT_CHOSEN_TWICE("A seat was chosen twice."),
    SEAT_OF_ANOTHER_SHOWTIME("A seat does not belong to this showtime."),
    SEAT_NOT_FOR_SALE("A seat is not for sale."),
    SINGLE_SEAT_LEFT("A seat would be left alone; choose so that nobody has to sit by themselves."),
    KEPT_FOR_COMPANIONS(
            "Accessible seats and those beside them are kept for who needs them while others are"
                    + " free."),
    NO_SUCH_SECTION("The showtime has no such section.");

    private final String explanation;

    SeatRule(String explanation) {
        this.explanation = explanation;
    }

    /** One sentence for the buyer. */
    public String explanation() {
        return explanation;
    }

    /** The name in kebab case, such as {@code too-many-seats}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
