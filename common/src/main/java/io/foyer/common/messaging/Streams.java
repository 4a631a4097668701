package io.foyer.common.messaging;

/** The streams that services publish to; one per publishing service. */
public final class Streams {

    /** event-service: {@code ShowtimeChanged}, {@code WaitingRoomChanged}. */
    public static final String CATALOGUE = "stream:catalogue";

    /** booking-service: {@code BookingConfirmed}, {@code BookingClosed}, {@code SalesChanged}. */
    public static final String BOOKING = "stream:booking";

    /** queue-service: {@code BuyerAdmitted}. */
    public static final String ADMISSION = "stream:admission";

    private Streams() {}
}
