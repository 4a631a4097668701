package io.foyer.availability.seatmap;

/** What a viewer sees of a seat. The order is the code: two bits on the map. */
public enum SeatState {
    FREE,
    HELD,
    SOLD,
    NOT_FOR_SALE;

    private static final SeatState[] BY_CODE = values();

    public int code() {
        return ordinal();
    }

    static SeatState ofCode(int code) {
        if (code < 0 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("No seat state has the code " + code);
        }
        return BY_CODE[code];
    }
}
