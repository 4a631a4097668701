package io.foyer.common.messaging;

/** The streams that services publish to; one per publishing service. */
public final class Streams {

    /** account-service: {@code SessionsEnded}, {@code AccountErased}. */
    public static final String ACCOUNT = "stream:account";

    /**
     * event-service: {@code ShowtimeChanged}, {@code WaitingRoomChanged}, {@code DoorStaffInvited},
     * {@code DoorStaffChanged}, {@code PersonalDataErased}.
     */
    public static final String CATALOGUE = "stream:catalogue";

    /**
     * booking-service: {@code BookingConfirmed}, {@code BookingClosed}, {@code TicketsCancelled},
     * {@code RefundCompleted}, {@code SalesChanged}, {@code PriceMoved}, {@code
     * PersonalDataErased}.
     */
    public static final String BOOKING = "stream:booking";

    /**
     * queue-service: {@code BuyerAdmitted}, {@code AdmissionsEnded}, {@code PersonalDataErased}.
     */
    public static final String ADMISSION = "stream:admission";

    private Streams() {}
}
