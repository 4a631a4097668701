package io.foyer.platform.payment;

/** The calls of the API, as faults and counts name them. */
public enum Operation {
    /** Every call; only for faults. */
    ANY,
    CREATE_INTENT,
    RETRIEVE_INTENT,
    UPDATE_INTENT,
    CONFIRM_INTENT,
    CAPTURE_INTENT,
    CANCEL_INTENT,
    LIST_INTENTS,
    CREATE_REFUND,
    RETRIEVE_REFUND,
    UPDATE_REFUND,
    LIST_REFUNDS,
    RETRIEVE_CHARGE,
    LIST_CHARGES,
    RETRIEVE_EVENT,
    LIST_EVENTS,
    CREATE_PAYMENT_METHOD,
    RETRIEVE_PAYMENT_METHOD;

    /** Whether a browser may call it with the publishable key. */
    boolean openToBrowsers() {
        return this == CREATE_PAYMENT_METHOD || this == CONFIRM_INTENT || this == RETRIEVE_INTENT;
    }
}
