package io.foyer.booking.inventory;

/** Whether buyers who choose their seats may leave a single one free between others. */
public enum SingleSeats {
    /** Only where it cannot be helped. */
    KEPT_TOGETHER,
    /** Any choice of seats will do. */
    ALLOWED
}
