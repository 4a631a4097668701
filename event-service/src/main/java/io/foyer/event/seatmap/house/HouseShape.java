package io.foyer.event.seatmap.house;

/** A usual shape of a house. */
public enum HouseShape {
    /** Curved rows before a stage: stalls, circle, balcony. */
    THEATRE(20),
    /** Oval tiers around a floor. */
    ARENA(200),
    /** Four stands and the corners between them around a pitch. */
    STADIUM(1_000);

    private final int minSeats;

    HouseShape(int minSeats) {
        this.minSeats = minSeats;
    }

    /** Fewer seats than this do not make such a house. */
    public int minSeats() {
        return minSeats;
    }
}
