package io.foyer.event.showtime;

/** Whether buyers who choose their seats may leave a single one free between others. */
public enum SingleSeats {
    /** Only where it cannot be helped: a seat by itself is hard to sell. */
    KEPT_TOGETHER,
    /** Any choice of seats will do. */
    ALLOWED
}
